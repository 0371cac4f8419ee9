import { entriesOf } from '../collect.ts';
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName, type FeatureName } from '../feature-names.ts';
import type { ScoredRow, ScoredStudy } from '../score.ts';
import type { UsiEntry } from '../study.ts';
import { cellInterval, type TableInterval } from './interval.ts';
import type { Resample } from './resample.ts';

/** Below this many conversations with a value above zero a feature is rare. */
export const RARE_BELOW = 10;

/**
 * Dice has a kink at its maximum and jumps at 0/0, so its interval promises nothing where two means nearly agree or
 * where hardly any conversation shows the feature. The raw difference of means has no such trouble.
 */
export interface DiceCaution {
  readonly dimension: DimensionName;
  readonly feature: FeatureName;
  /** The gap is under two standard errors, or the feature is non-zero in under ten conversations of the row. */
  readonly nearCeiling: boolean;
  readonly rare: boolean;
  /** Conversations of both sides with a value above zero. */
  readonly conversations: number;
  /** Other side minus human side, with its interval. */
  readonly difference: TableInterval;
}

/** Cautions of one row (0 = people, then the sources). */
export function diceCautions(scored: ScoredStudy, resample: Resample, row: number): DiceCaution[] {
  const scoredRow = row === 0 ? scored.human : scored.rows[row - 1];
  if (!scoredRow) throw new RangeError(`row ${row} of ${scored.rows.length + 1}`);
  const counts = nonZeroCounts(scored, scoredRow);
  return DIMENSION_NAMES.flatMap((dimension) =>
    DIMENSIONS[dimension].features.flatMap((feature) => {
      const difference = cellInterval(resample, row, `gap:${feature}`);
      const conversations = counts(feature);
      const rare = conversations < RARE_BELOW;
      const { estimate, se } = difference;
      const nearCeiling = estimate !== null && se !== null && Math.abs(estimate) < 2 * se;
      return rare || nearCeiling ? [{ dimension, feature, nearCeiling, rare, conversations, difference }] : [];
    }),
  );
}

function nonZeroCounts({ read }: ScoredStudy, { comparisons }: ScoredRow): (feature: FeatureName) => number {
  const kinds = new Map<UsiEntry, 'human' | 'llm' | 'none'>();
  for (const { humanSide, otherSides } of comparisons) {
    for (const side of [humanSide, ...otherSides]) for (const entry of entriesOf(side)) kinds.set(entry, side.kind);
  }
  const all = [...kinds].map(([entry, kind]) => read(entry, kind)).filter((features) => features !== null);
  return (feature) => all.filter((features) => features[feature] !== 0).length;
}
