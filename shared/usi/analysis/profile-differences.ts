import { type Cell, isDefined } from '../cell.ts';
import type { Fill } from '../missing-answers.ts';
import { PROFILES, type ProfileRules } from '../profile.ts';
import type { UsiEntry, UsiStudy } from '../study.ts';
import { computeTable, tableUnder, type UsiRow, type UsiTable } from '../table.ts';
import { fillOf, type TableOptions } from '../table-options.ts';

export const CELL_COLUMNS = ['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi'] as const;

export type CellColumn = (typeof CELL_COLUMNS)[number];

/** A cell in which two tables differ. */
export interface CellDifference {
  readonly row: string;
  readonly column: CellColumn;
  readonly published: Cell;
  readonly corrected: Cell;
}

const TOLERANCE = 1e-12;

/** Every cell in which the two profiles differ, term by term. Both tables must be of the same study. */
export function profileDifferences(published: UsiTable, corrected: UsiTable): CellDifference[] {
  return published.rows.flatMap((row, i) => {
    const other = corrected.rows[i];
    return other ? CELL_COLUMNS.flatMap((column) => difference(row, other, column)) : [];
  });
}

function difference(row: UsiRow, other: UsiRow, column: CellColumn): CellDifference[] {
  const [published, corrected] = [row[column], other[column]];
  return sameCell(published, corrected) ? [] : [{ row: row.name, column, published, corrected }];
}

function sameCell(a: Cell, b: Cell): boolean {
  if (!isDefined(a) || !isDefined(b)) return !isDefined(a) && !isDefined(b);
  return same(a.mean, b.mean) && same(a.std, b.std);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
}

/** One thing that profile corrected does otherwise. */
export interface Correction {
  readonly id:
    | 'curly_apostrophes'
    | 'stop_markers'
    | 'open_ends'
    | 'null_content'
    | 'runs_from_fields'
    | 'one_keep'
    | 'silent_undefined'
    | 'missing_answers'
    | 'own_pairs'
    | 'same_terms';
  readonly rules: Partial<ProfileRules>;
  readonly fill?: Fill;
  /** It changes what the text of a conversation measures, so the messages are needed. */
  readonly textual: boolean;
}

const { corrected } = PROFILES;

export const CORRECTIONS: readonly Correction[] = [
  { id: 'curly_apostrophes', rules: { foldApostrophes: corrected.foldApostrophes }, textual: true },
  { id: 'stop_markers', rules: { cutStopMarkers: corrected.cutStopMarkers }, textual: true },
  { id: 'open_ends', rules: { openEnds: corrected.openEnds }, textual: true },
  { id: 'null_content', rules: { nullContent: corrected.nullContent }, textual: true },
  { id: 'runs_from_fields', rules: { runsFrom: corrected.runsFrom }, textual: false },
  { id: 'one_keep', rules: { keepForOutcome: corrected.keepForOutcome }, textual: false },
  { id: 'silent_undefined', rules: { silentScores: corrected.silentScores }, textual: false },
  { id: 'missing_answers', rules: {}, fill: 'mean', textual: false },
  { id: 'own_pairs', rules: { humanPairs: corrected.humanPairs }, textual: false },
  { id: 'same_terms', rules: { terms: corrected.terms }, textual: false },
];

/** What one correction alone changes in the published table. */
export interface CorrectionEffect {
  readonly correction: Correction['id'];
  /** `no_messages` = a textual correction, and the study holds kept features only. */
  readonly differences: readonly CellDifference[] | { readonly undefined: 'no_messages' };
}

/**
 * Each correction put alone on the published profile, and the cells that it moves. Corrections interact, so the effects
 * need not add up to the difference of the profiles. One table per correction; textual ones measure every text anew.
 */
export function correctionEffects(study: UsiStudy, options: Omit<TableOptions, 'profile'>): CorrectionEffect[] {
  const published: TableOptions = { ...options, profile: 'published' };
  const base = computeTable(study, published);
  const unmeasured = withoutKeptFeatures(study);
  return CORRECTIONS.map(({ id, rules, fill, textual }) => {
    if (textual && unmeasured === null) return { correction: id, differences: { undefined: 'no_messages' } };
    const subject = textual && unmeasured ? unmeasured : study;
    const changed = tableUnder({ ...PROFILES.published, ...rules }, fill ?? fillOf(published), subject, published);
    return { correction: id, differences: profileDifferences(base, changed) };
  });
}

/** The study to be measured anew; null when a conversation has no messages to measure. */
function withoutKeptFeatures(study: UsiStudy): UsiStudy | null {
  const entries = [...study.humans.flat(), ...study.sources.flatMap((source) => source.entries)];
  if (entries.some(({ messages, features }) => messages === undefined && features !== null)) return null;
  const strip = ({ features, ...entry }: UsiEntry): UsiEntry =>
    entry.messages === undefined && features !== undefined ? { ...entry, features } : entry;
  return {
    ...study,
    humans: study.humans.map((batch) => batch.map(strip)),
    sources: study.sources.map((source) => ({ ...source, entries: source.entries.map(strip) })),
  };
}
