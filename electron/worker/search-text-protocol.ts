import type { SearchText } from '../core/search/texts.ts';

export type SearchTextRequest = { kind: 'next'; after: number } | { kind: 'end' };
export type SearchTextResponse = { texts: SearchText[] } | { error: string };
