import { parentPort, workerData } from 'node:worker_threads';
import { searchTextReader } from '../core/search/texts.ts';
import { connect } from '../db/database.ts';
import type { SearchTextRequest, SearchTextResponse } from './search-text-protocol.ts';

/** Reads records of the study and makes their searchable texts, so that the database thread only has to index them. */
const port = parentPort;
if (!port) throw new Error('search-text-thread is started as a worker thread');

const { file } = workerData as { file: string };
const db = connect(file, { readonly: true });
const read = searchTextReader(db);

port.on('message', (request: SearchTextRequest) => {
  let response: SearchTextResponse = { texts: [] };
  try {
    if (request.kind === 'end') db.close();
    else response = { texts: read(request.after) };
  } catch (error) {
    response = { error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(response);
  if (request.kind === 'end') port.close();
});
