import type { Json } from '../domain/json.ts';

/** A tool result in a few words, for a folded line. The renderer has the words for `nothing` and `error`. */
export type ResultSummary =
  | { kind: 'nothing' }
  | { kind: 'error'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; count: number }
  /** `counts` are the longest lists by key; `words` short telling values: a status, an id. */
  | { kind: 'record'; counts: { key: string; count: number }[]; words: string[] };

const LONGEST = 60;
const MOST_PARSED = 200_000;
const TELLING = ['status', 'state', 'result', 'outcome', 'message', 'name', 'id'];

export function summarise(result: string, failed: boolean): ResultSummary {
  const text = result.trim();
  if (failed || /^error\b/i.test(text)) {
    return { kind: 'error', text: shorten(text.replace(/^error\b[:\s]*/i, '')) };
  }
  if (text === '' || text === 'null' || text === '{}' || text === '[]') return { kind: 'nothing' };
  const value = parse(text);
  if (value === undefined || value === null || typeof value !== 'object') {
    return { kind: 'text', text: shorten(typeof value === 'string' ? value : text) };
  }
  if (Array.isArray(value)) return { kind: 'list', count: value.length };
  return record(value);
}

function record(value: { [key: string]: Json }): ResultSummary {
  const entries = Object.entries(value);
  if (entries.length === 0) return { kind: 'nothing' };
  const counts = entries
    .flatMap(([key, item]) => (Array.isArray(item) ? [{ key, count: item.length }] : []))
    .sort((a, b) => b.count - a.count)
    .slice(0, 1);
  const short = entries.flatMap(([key, item]) =>
    isShort(item) ? [{ key: key.toLowerCase(), word: String(item) }] : [],
  );
  const status = short.find(({ key }) => TELLING.some((name) => key === name || key.endsWith(`_${name}`)));
  const told = status ?? (counts.length === 0 ? short[0] : undefined);
  if (counts.length === 0 && !told) return { kind: 'list', count: entries.length };
  return { kind: 'record', counts, words: told ? [told.word] : [] };
}

function isShort(value: Json): value is string | number | boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '' && value.length <= 40)
  );
}

function parse(text: string): Json | undefined {
  if (text.length > MOST_PARSED || !/^[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
