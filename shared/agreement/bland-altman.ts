import { allEqual, mean, sampleSd } from '../stats/moments.ts';
import { Z975 } from '../stats/normal.ts';
import { tQuantile } from '../stats/student-t.ts';
import type { IntervalReason, Outcome } from './outcome.ts';
import { pairedRatings, type RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

type Ends = readonly [number, number];

export interface BlandAltman {
  /** Bias: mean of first minus second. */
  readonly estimate: number;
  readonly nPairs: number;
  readonly sd: number | null;
  /** 95% interval of the bias. */
  readonly ci: Ends | null;
  /** Limits of agreement: bias -+ multiplier * sd. */
  readonly limits: Ends | null;
  /** 95% interval of the lower and of the upper limit. */
  readonly limitsCi: readonly [Ends, Ends] | null;
  readonly ciReason?: IntervalReason;
}

/**
 * Bland & Altman (1986) bias and limits of agreement of two raters with interval-like scores, over the items both rated.
 * `multiplier` 1.96 (their paper used 2). Undefined: no_ratings, single_rater, no_overlap. With one pair only the bias is
 * defined; a standard deviation of 0 is a valid result. O(N).
 */
export function blandAltman(matrix: RatingMatrix, pair: RaterPair, multiplier = Z975): Outcome<BlandAltman> {
  const paired = pairedRatings(matrix, pair);
  if (paired.status === 'undefined') return paired;
  const differences = paired.first.map((x, i) => x - (paired.second[i] as number));
  const n = differences.length;
  if (n < 2) {
    const bias = differences[0] as number;
    return {
      status: 'ok',
      estimate: bias,
      nPairs: n,
      sd: null,
      ci: null,
      limits: null,
      limitsCi: null,
      ciReason: 'too_few_items',
    };
  }
  const same = allEqual(differences);
  const bias = same ? (differences[0] as number) : mean(differences);
  const sd = same ? 0 : sampleSd(differences);
  const t = tQuantile(0.975, n - 1);
  const around = (centre: number, half: number): Ends => [centre - half, centre + half];
  const limits = around(bias, multiplier * sd);
  const half = t * sd * Math.sqrt(3 / n);
  return {
    status: 'ok',
    estimate: bias,
    nPairs: n,
    sd,
    ci: around(bias, (t * sd) / Math.sqrt(n)),
    limits,
    limitsCi: [around(limits[0], half), around(limits[1], half)],
  };
}
