import type { Json } from '../domain/json.ts';
import { isObject, member } from './json-value.ts';

/** Paths are written `a.b.c`; a member whose own name holds a dot is found first. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  const whole = member(value, path);
  if (whole !== undefined || !path.includes('.')) return whole;
  const dot = path.indexOf('.');
  return valueAt(member(value, path.slice(0, dot)), path.slice(dot + 1));
}

/** A text or a number as text, trimmed; null for everything else and for nothing. */
export function textAt(value: Json | undefined, path: string | null): string | null {
  const found = path === null ? undefined : valueAt(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** A number, or a text that is one; null for everything else. */
export function numberAt(value: Json | undefined, path: string | null): number | null {
  const text = textAt(value, path);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

const deepestPath = 3;
const longestPath = 200;

/** Paths of plain values and of lists in some records, in order of appearance; at most `most`. */
export function pathsIn(records: readonly Json[], most = 100): { plain: string[]; lists: string[] } {
  const plain = new Set<string>();
  const lists = new Set<string>();
  const visit = (value: Json, path: string, depth: number): void => {
    if (plain.size + lists.size >= most || path.length > longestPath) return;
    if (Array.isArray(value)) lists.add(path);
    else if (!isObject(value)) plain.add(path);
    else if (depth < deepestPath) {
      for (const key of Object.keys(value)) visit(value[key] as Json, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  for (const record of records) if (isObject(record)) visit(record, '', 0);
  return { plain: [...plain], lists: [...lists] };
}
