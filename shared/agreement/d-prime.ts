import { normalQuantile } from '../stats/normal.ts';
import { checkCounts } from './accuracy.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';

export interface DPrime {
  /** sqrt(2) z(k/n); null when every or no trial was correct. */
  readonly raw: number | null;
  /** sqrt(2) z((k + 0.5)/(n + 1)) (Hautus 1995): always defined; the value to show. */
  readonly loglinear: number;
  readonly correct: number;
  readonly trials: number;
}

/**
 * d' of a two-alternative forced choice (Macmillan & Creelman 2005) for a judge without side bias; presentation order must
 * have been balanced. 0 at chance, negative below. Undefined: no_ratings (no trials).
 */
export function dPrime2afc(correct: number, trials: number): Outcome<DPrime> {
  checkCounts(correct, trials);
  if (trials === 0) return undefinedBecause('no_ratings');
  const raw = correct === 0 || correct === trials ? null : Math.SQRT2 * normalQuantile(correct / trials);
  return { status: 'ok', raw, loglinear: Math.SQRT2 * normalQuantile((correct + 0.5) / (trials + 1)), correct, trials };
}
