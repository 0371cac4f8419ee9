import type { Cut } from './cut.ts';

/** Where a record stands, for an issue: `airline_3, byte 1200`, `[7], byte 99`, `line 12`; with the path inside it. */
export function placeOf(cut: Pick<Cut, 'index' | 'line' | 'byte'>, key: string | null, path = ''): string {
  const record =
    cut.line !== null ? `line ${cut.line}` : `${key === null ? `[${cut.index}]` : inShort(key)}, byte ${cut.byte}`;
  return path === '' ? record : `${record}: ${path}`;
}

function inShort(key: string): string {
  const shown = /^[\w.-]{1,80}$/.test(key) ? key : JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}...` : key);
  return shown;
}
