import { binomialCdf } from '../stats/binomial.ts';
import { chiSquareSf } from '../stats/chi-square.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';

/** [[both right, only A right], [only B right, both wrong]] */
export type PairedOutcomes = readonly [readonly [number, number], readonly [number, number]];

export interface McNemar {
  /** Only A right. */
  readonly b: number;
  /** Only B right. */
  readonly c: number;
  /** Exact p; prefer it always. */
  readonly pExact: number;
  /** Chi-square with 1 df, without and with continuity correction; null without discordant pairs. */
  readonly chi2: number | null;
  readonly pChi2: number | null;
  readonly chi2Cc: number | null;
  readonly pChi2Cc: number | null;
}

/**
 * McNemar's (1947) test of two judges, or two conditions, on the same items. Without discordant pairs p is 1 and there is no
 * chi-square. Undefined: no_ratings (empty table). Throws RatingInputError on counts that are negative or not whole.
 */
export function mcnemar(table: PairedOutcomes): Outcome<McNemar> {
  const cells = table.flat();
  if (cells.length !== 4 || cells.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RatingInputError('bad_option', 'McNemar needs a 2 x 2 table of whole counts.');
  }
  if (cells.every((count) => count === 0)) return undefinedBecause('no_ratings');
  const b = table[0][1];
  const c = table[1][0];
  const n = b + c;
  if (n === 0) return { status: 'ok', b, c, pExact: 1, chi2: null, pChi2: null, chi2Cc: null, pChi2Cc: null };
  const chi2 = (b - c) ** 2 / n;
  const chi2Cc = Math.max(0, Math.abs(b - c) - 1) ** 2 / n;
  return {
    status: 'ok',
    b,
    c,
    pExact: Math.min(1, 2 * binomialCdf(Math.min(b, c), n, 0.5)),
    chi2,
    pChi2: chiSquareSf(chi2, 1),
    chi2Cc,
    pChi2Cc: chiSquareSf(chi2Cc, 1),
  };
}
