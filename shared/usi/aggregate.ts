import type { Comparison } from './collect.ts';
import { DIMENSION_NAMES, type DimensionName } from './feature-names.ts';
import { type MeanStd, mean, meanStd } from './mean-std.ts';

/** A row in the shape of the reference scorer: D cells may be NaN, the others null. */
export interface RawRow {
  readonly name: string;
  readonly dimensions: readonly [MeanStd, MeanStd, MeanStd, MeanStd];
  readonly evaluation: MeanStd | null;
  readonly ece: MeanStd | null;
  readonly usi: MeanStd | null;
  /** How many terms the index averages: D1-D4 (less a dropped one), ECE and, where it is a term, the evaluation. */
  readonly terms: number;
}

/** How the terms of a row are put together; see `ProfileRules`. */
export interface IndexRule {
  /** The k-th collected ECE goes with the k-th collected Dice, as the reference does for people. */
  readonly pairByPosition: boolean;
  /** Comparisons with a side that has no features stay in, with 100 (the reference). */
  readonly keepSilent: boolean;
  /** The evaluation term: take it where there is one, ask for it, or leave it out. */
  readonly evaluationTerm: 'as-available' | 'required' | 'excluded';
  /** A dimension left out of the index (what-if). */
  readonly dropped: DimensionName | null;
}

/**
 * One row from its comparisons. Per comparison with an ECE the index is the mean of D1-D4, 100 (1 - ECE) and, when
 * it is a term, the evaluation's mean.
 */
export function aggregateRow(
  name: string,
  comparisons: readonly Comparison[],
  evaluation: MeanStd | null,
  rule: IndexRule,
): RawRow {
  const scored = rule.keepSilent ? comparisons : comparisons.filter(({ human, other }) => human && other);
  const dimension = (d: 0 | 1 | 2 | 3) => meanStd(scored.map(({ dimensions }) => dimensions[d]));
  const eces = comparisons.map(({ ece }) => ece).filter((ece) => ece !== null);
  const counts = (_: number, d: number) => DIMENSION_NAMES[d] !== rule.dropped;
  const term = rule.evaluationTerm === 'excluded' ? null : evaluation;
  const indexes = scored.flatMap(({ dimensions, ece }, k) => {
    const paired = rule.pairByPosition ? (eces[k] ?? null) : ece;
    return paired === null ? [] : [indexOf(dimensions.filter(counts), paired, term)];
  });
  const dimensionTerms = rule.dropped === null ? 4 : 3;
  const lacksTerm = rule.evaluationTerm === 'required' && !evaluation;
  return {
    name,
    dimensions: [dimension(0), dimension(1), dimension(2), dimension(3)],
    evaluation,
    ece: eces.length === 0 ? null : meanStd(eces),
    usi: indexes.length === 0 || lacksTerm ? null : meanStd(indexes),
    terms: dimensionTerms + (term || lacksTerm ? 2 : 1),
  };
}

function indexOf(dimensions: readonly number[], ece: number, evaluation: MeanStd | null): number {
  const terms = [...dimensions, 100 * (1 - ece)];
  return mean(evaluation ? [...terms, evaluation.mean] : terms);
}
