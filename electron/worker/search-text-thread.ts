import { searchTextReader } from '../core/search/texts.ts';
import type { SearchTextRequest } from './search-text-client.ts';
import { serveRequests } from './serve-requests.ts';

/** Reads records of the study and makes their searchable texts, so that the database thread only has to index them. */
serveRequests({ readonly: true }, (db) => {
  const read = searchTextReader(db);
  return ({ after }: SearchTextRequest) => read(after);
});
