import type { UsiCell } from '../../../shared/contract/usi-view.ts';
import { HUMAN_ROW_NAME } from '../../../shared/usi/human-row.ts';
import { en } from '../../strings/en/index.ts';
import { type PlainKey, t } from '../../strings/index.ts';

/** Looks a word of the engine up in the catalogue; `fallback` where a newer engine knows more words than this one. */
function word(name: string, fallback: PlainKey): string {
  return Object.hasOwn(en.usi, name) ? t(`usi.${name}` as PlainKey) : t(fallback);
}

/** A row of the table by its name on screen. */
export const rowLabel = (name: string): string => (name === HUMAN_ROW_NAME ? t('usi.ceiling') : name);

export function featureLabel(feature: string): string {
  return word(feature, 'usi.feature');
}

/** A question of the survey in a word or two. */
export function fieldLabel(field: string): string {
  return Object.hasOwn(en.usi, `field_${field}`) ? t(`usi.field_${field}` as PlainKey) : field;
}

export function reasonText(reason: string): string {
  return word(reason, 'usi.unknown_reason');
}

export function warningText(code: string): string {
  return word(`warning_${code}`, 'usi.warning_other');
}

export function isDefined(cell: UsiCell): cell is { mean: number; std: number } {
  return 'mean' in cell;
}

export const columns = ['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi'] as const;
export type Column = (typeof columns)[number];
export const DIMENSIONS = ['d1', 'd2', 'd3', 'd4'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export function columnLabel(column: Column): string {
  return t(column === 'usi' ? 'usi.index' : `usi.${column}`);
}

export function isDimension(column: Column): column is Dimension {
  return /^d[1-4]$/.test(column);
}

/** Shares are shown in percent; the other four features in their own unit. */
const ownScale: Record<string, number> = { verbosity_cv: 1, id_density: 6, user_words_per_turn: 30, opening_words: 30 };

export function isShare(feature: string): boolean {
  return !Object.hasOwn(ownScale, feature);
}

/** End of a feature's own axis, widened to hold the values. */
export function ownEnd(feature: string, values: readonly number[]): number {
  const end = ownScale[feature] ?? 1;
  const top = Math.max(0, ...values);
  return top <= end ? end : Math.ceil(top / end) * end;
}
