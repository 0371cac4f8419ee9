/** A cell of somebody's table: nothing, a number, or words. */
export type Cell =
  | { readonly kind: 'missing' }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** What people write where there is no rating, besides an empty cell and null. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', '.', '*', '-']);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads one cell. Text that is a plain decimal number is a number; a comma is not a decimal point, and hexadecimal is text.
 * Infinity, objects and arrays are text, so that they are refused by name wherever numbers are needed.
 */
export function cellOf(raw: unknown): Cell {
  if (raw === null || raw === undefined) return { kind: 'missing' };
  if (typeof raw === 'number') {
    if (Number.isNaN(raw)) return { kind: 'missing' };
    return Number.isFinite(raw)
      ? { kind: 'number', value: raw, text: String(raw) }
      : { kind: 'text', text: String(raw) };
  }
  const text = (typeof raw === 'string' ? raw : JSON.stringify(raw)).trim();
  if (MISSING.has(text.toLowerCase())) return { kind: 'missing' };
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value, text } : { kind: 'text', text };
}

/** An id cell as text, or null where it is empty. Unlike ratings, ids may be "NA" or "-". */
export function idOf(raw: unknown): string | null {
  if (raw === null || raw === undefined) return null;
  const text = (typeof raw === 'string' ? raw : JSON.stringify(raw)).trim();
  return text === '' ? null : text;
}
