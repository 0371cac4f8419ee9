import { binomialTest } from '../stats/binomial.ts';
import { clopperPearsonInterval, type Interval, wilsonInterval } from '../stats/proportion-interval.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';

export interface Accuracy {
  /** successes / trials */
  readonly estimate: number;
  readonly successes: number;
  readonly trials: number;
  /** Exact two-sided binomial test against p0. */
  readonly p: number;
  readonly p0: number;
  /** Shown by default: closest to nominal coverage. */
  readonly wilson: Interval;
  /** Where coverage must be guaranteed. */
  readonly clopperPearson: Interval;
}

/**
 * A proportion with Wilson and Clopper-Pearson intervals and the exact binomial test. Assumes independent trials. Undefined:
 * no_ratings (no trials). Throws RatingInputError on counts that are not whole, negative, or more successes than trials.
 */
export function accuracy(
  successes: number,
  trials: number,
  { p0 = 0.5, level = 0.95 }: { readonly p0?: number; readonly level?: number } = {},
): Outcome<Accuracy> {
  checkCounts(successes, trials);
  if (!(p0 >= 0 && p0 <= 1))
    throw new RatingInputError('bad_option', `p0 must lie between 0 and 1, not ${p0}.`, { value: p0 });
  if (!(level > 0 && level < 1))
    throw new RatingInputError('bad_option', `The level must lie between 0 and 1, not ${level}.`, { value: level });
  if (trials === 0) return undefinedBecause('no_ratings');
  return {
    status: 'ok',
    estimate: successes / trials,
    successes,
    trials,
    p: binomialTest(successes, trials, p0),
    p0,
    wilson: wilsonInterval(successes, trials, level),
    clopperPearson: clopperPearsonInterval(successes, trials, level),
  };
}

/** Throws RatingInputError unless 0 <= successes <= trials are whole numbers. */
export function checkCounts(successes: number, trials: number): void {
  if (Number.isSafeInteger(successes) && Number.isSafeInteger(trials) && successes >= 0 && successes <= trials) return;
  throw new RatingInputError('bad_option', `${successes} of ${trials} is not a count of successes among trials.`);
}
