import { parentPort, workerData } from 'node:worker_threads';
import { connect, type Db } from '../db/database.ts';
import type { OnDemandRequest, OnDemandResponse } from './thread-on-demand.ts';

/** The other side of `onDemandThread`: answers requests about the study's file until it is told to end. */
export function serveRequests<Request extends { kind: string }, Answer>(
  options: { readonly: boolean },
  answering: (db: Db) => (request: Request) => Answer,
): void {
  const port = parentPort;
  if (!port) throw new Error('it is started as a worker thread');
  const { file } = workerData as { file: string };
  const db = connect(file, { ...options, fileMustExist: true });
  const answer = answering(db);

  port.on('message', (request: OnDemandRequest<Request>) => {
    if (request.kind === 'end') {
      db.close();
      port.postMessage({ answer: null } satisfies OnDemandResponse<null>);
      port.close();
      return;
    }
    let response: OnDemandResponse<Answer>;
    try {
      response = { answer: answer(request as Request) };
    } catch (error) {
      response = { error: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(response);
  });
}
