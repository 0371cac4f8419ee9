import type { SearchText, SearchTexts } from '../core/search/texts.ts';
import { onDemandThread } from './thread-on-demand.ts';

export type SearchTextRequest = { kind: 'next'; after: number };

/** Texts made in a thread of its own, with a connection that only reads. One request at a time. */
export function threadSearchTexts(file: string): SearchTexts {
  const { ask, close } = onDemandThread<SearchTextRequest, SearchText[]>('search-text-thread', file);
  return { next: (after) => ask({ kind: 'next', after }), close };
}
