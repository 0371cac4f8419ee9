import type { Comparison } from './collect.ts';
import { type MeanStd, mean, meanStd } from './mean-std.ts';

/** A row in the shape of the reference scorer: D cells may be NaN, the others null. */
export interface RawRow {
  readonly name: string;
  readonly dimensions: readonly [MeanStd, MeanStd, MeanStd, MeanStd];
  readonly evaluation: MeanStd | null;
  readonly ece: MeanStd | null;
  readonly usi: MeanStd | null;
}

/** How a table puts the terms of an index together; see `ProfileRules`. */
export interface IndexRule {
  /** The k-th collected ECE goes with the k-th collected Dice, as the reference does for people. */
  readonly pairByPosition: boolean;
}

/**
 * One row from its comparisons. Per comparison with an ECE the index is the mean of D1-D4, 100 (1 - ECE) and, when
 * there is one, the evaluation's mean: 5 or 6 terms.
 */
export function aggregateRow(
  name: string,
  comparisons: readonly Comparison[],
  evaluation: MeanStd | null,
  rule: IndexRule,
): RawRow {
  const dimension = (d: 0 | 1 | 2 | 3) => meanStd(comparisons.map(({ dimensions }) => dimensions[d]));
  const eces = comparisons.map(({ ece }) => ece).filter((ece) => ece !== null);
  const indexes = comparisons
    .filter(({ ece }, k) => (rule.pairByPosition ? k < eces.length : ece !== null))
    .map(({ dimensions }, k) => indexOf(dimensions, eces[k] as number, evaluation));
  return {
    name,
    dimensions: [dimension(0), dimension(1), dimension(2), dimension(3)],
    evaluation,
    ece: eces.length === 0 ? null : meanStd(eces),
    usi: indexes.length === 0 ? null : meanStd(indexes),
  };
}

function indexOf(dimensions: readonly number[], ece: number, evaluation: MeanStd | null): number {
  const terms = [...dimensions, 100 * (1 - ece)];
  return mean(evaluation ? [...terms, evaluation.mean] : terms);
}
