import type { ReplayColumn } from '../../stores/replay-store.ts';

/** Names of the columns in an address, from left to right. */
export const COLUMN_NAMES = ['left', 'right', 'third'] as const;

/** The ids that an address asks for, in order; gaps are closed. */
export function idsIn(query: Readonly<Record<string, string>>): string[] {
  return COLUMN_NAMES.flatMap((name) => query[name] ?? []);
}

export function queryOf(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.slice(0, COLUMN_NAMES.length).map((id, index) => [COLUMN_NAMES[index] ?? '', id]));
}

/** The turn that an address asks for: its number, and the column that counts. */
export function turnIn(query: Readonly<Record<string, string>>): { number: number; column: number } | null {
  const number = Number(query.turn);
  if (!Number.isInteger(number) || number < 1) return null;
  const column = COLUMN_NAMES.indexOf((query.side ?? 'left') as (typeof COLUMN_NAMES)[number]);
  return { number, column: Math.max(0, column) };
}

export function idsOf(columns: readonly ReplayColumn[]): string[] {
  return columns.map(({ conversation }) => conversation.id);
}
