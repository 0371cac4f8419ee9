import type { ReplayColumn } from '../../stores/replay-columns.ts';
import type { Scene } from '../../stores/replay-scene.ts';

/** Names of the columns in an address, from left to right. */
export const COLUMN_NAMES = ['left', 'right', 'third'] as const;

/** The ids that an address asks for, in order; gaps are closed. */
export function idsIn(query: Readonly<Record<string, string>>): string[] {
  return COLUMN_NAMES.flatMap((name) => query[name] ?? []);
}

export function queryOf(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.slice(0, COLUMN_NAMES.length).map((id, index) => [COLUMN_NAMES[index] ?? '', id]));
}

/** A turn that is asked for: by its number, or by the position of a message in it (`at`, from 0), and the column that counts. */
export interface WantedTurn {
  by: 'number' | 'position';
  value: number;
  column: number;
}

export function turnIn(query: Readonly<Record<string, string>>): WantedTurn | null {
  const column = Math.max(0, COLUMN_NAMES.indexOf((query.side ?? 'left') as (typeof COLUMN_NAMES)[number]));
  const number = whole(query.turn);
  if (number !== null && number > 0) return { by: 'number', value: number, column };
  const position = whole(query.at);
  return position === null ? null : { by: 'position', value: position, column };
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

export function idsOf(columns: readonly ReplayColumn[]): string[] {
  return columns.map(({ conversation }) => conversation.id);
}

/** Numbers of the turns that stand side by side in a row; null where a column has none. */
export function numbersIn({ rows, columns }: Pick<Scene, 'rows' | 'columns'>, row: number): (number | null)[] {
  return (rows[row]?.cells ?? []).map((cell, column) => columns[column]?.[cell ?? -1]?.number ?? null);
}

/** Another text for other conversations. */
export function conversationsIn(columns: readonly ReplayColumn[]): string {
  return idsOf(columns).join('\n');
}
