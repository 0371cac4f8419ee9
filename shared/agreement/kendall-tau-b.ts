import { normalTwoSidedP } from '../stats/normal.ts';
import type { Outcome } from './outcome.ts';
import { type Correlation, correlatable } from './pearson-r.ts';
import type { RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

export interface KendallTauB extends Correlation {
  /** Two-sided permutation p; only without ties and up to 30 pairs. */
  readonly pExact: number | null;
}

/**
 * Kendall's tau-b of two raters over the items both rated (Kendall 1945): concordant minus discordant pairs of items, corrected
 * for ties; p by normal approximation with ties from three pairs on. Order only. Range -1..1; ordinal. Undefined as Pearson's
 * r. Knight's (1966) merge sort, O(N log N).
 */
export function kendallTauB(matrix: RatingMatrix, pair: RaterPair): Outcome<KendallTauB> {
  const paired = correlatable(matrix, pair);
  if (paired.status === 'undefined') return paired;
  const { first: x, second: y } = paired;
  const n = x.length;
  const order = Uint32Array.from(x.keys()).sort(
    (i, j) => (x[i] as number) - (x[j] as number) || (y[i] as number) - (y[j] as number),
  );
  const xs = Float64Array.from(order, (i) => x[i] as number);
  const ys = Float64Array.from(order, (i) => y[i] as number);
  const tiedX = tieGroups(n, (i) => xs[i] === xs[i - 1]);
  const tiedBoth = tieGroups(n, (i) => xs[i] === xs[i - 1] && ys[i] === ys[i - 1]);
  const discordant = countInversions(ys);
  // ys is sorted now.
  const tiedY = tieGroups(n, (i) => ys[i] === ys[i - 1]);

  const pairsOf = (groups: readonly number[]): number => groups.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const all = (n * (n - 1)) / 2;
  const nx = pairsOf(tiedX);
  const ny = pairsOf(tiedY);
  const score = all - nx - ny + pairsOf(tiedBoth) - 2 * discordant;
  const estimate = score / Math.sqrt(all - nx) / Math.sqrt(all - ny);
  const untied = nx === 0 && ny === 0;
  return {
    status: 'ok',
    estimate: 1 - Math.abs(estimate) <= 1e-12 ? Math.sign(estimate) : estimate,
    nPairs: n,
    p: n < 3 ? null : normalTwoSidedP(score / Math.sqrt(scoreVariance(n, tiedX, tiedY))),
    pExact: untied && n <= 30 ? exactP(n, discordant) : null,
  };
}

/** Sizes of the runs of two or more equal neighbours. */
function tieGroups(n: number, sameAsPrevious: (i: number) => boolean): number[] {
  const groups: number[] = [];
  for (let i = 1, run = 1; i <= n; i++) {
    if (i < n && sameAsPrevious(i)) run++;
    else {
      if (run > 1) groups.push(run);
      run = 1;
    }
  }
  return groups;
}

/** Sorts the values by merging and returns the number of pairs that stood in falling order. */
function countInversions(values: Float64Array): number {
  const n = values.length;
  const merged = new Float64Array(n);
  let inversions = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let from = 0; from < n; from += 2 * width) {
      const middle = Math.min(from + width, n);
      const to = Math.min(from + 2 * width, n);
      for (let i = from, j = middle, out = from; out < to; out++) {
        if (i < middle && (j >= to || (values[i] as number) <= (values[j] as number)))
          merged[out] = values[i++] as number;
        else {
          inversions += middle - i;
          merged[out] = values[j++] as number;
        }
      }
    }
    values.set(merged);
  }
  return inversions;
}

/** Variance of concordant minus discordant under no association, with ties (Kendall & Gibbons 1990). Needs n >= 3. */
function scoreVariance(n: number, tiedX: readonly number[], tiedY: readonly number[]): number {
  const sum = (groups: readonly number[], f: (t: number) => number): number =>
    groups.reduce((total, t) => total + f(t), 0);
  const pairs = (t: number): number => t * (t - 1);
  const triples = (t: number): number => t * (t - 1) * (t - 2);
  const weighted = (t: number): number => t * (t - 1) * (2 * t + 5);
  return (
    (weighted(n) - sum(tiedX, weighted) - sum(tiedY, weighted)) / 18 +
    (sum(tiedX, pairs) * sum(tiedY, pairs)) / (2 * n * (n - 1)) +
    (sum(tiedX, triples) * sum(tiedY, triples)) / (9 * n * (n - 1) * (n - 2))
  );
}

/** Share of the n! orders whose score is at least as far from 0, by the distribution of the number of inversions. */
function exactP(n: number, inversions: number): number {
  const most = (n * (n - 1)) / 2;
  let probability = [1];
  for (let m = 2; m <= n; m++) {
    const next = new Array<number>((m * (m - 1)) / 2 + 1).fill(0);
    probability.forEach((p, i) => {
      for (let j = 0; j < m; j++) (next[i + j] as number) += p / m;
    });
    probability = next;
  }
  const tail = Math.min(inversions, most - inversions);
  if (2 * tail === most) return 1;
  return Math.min(1, 2 * probability.slice(0, tail + 1).reduce((sum, p) => sum + p, 0));
}
