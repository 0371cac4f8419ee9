import type { BootstrapPlan } from '../stats/bootstrap.ts';
import type { WeightName } from './agreement-weights.ts';
import type { AlphaMetric } from './alpha-distances.ts';
import { ICC_TYPES, type IccType } from './icc.ts';
import { RatingInputError } from './rating-input-error.ts';
import { STATISTICS, type StatisticId } from './statistics.ts';
import type { GivenScale } from './table-dimension.ts';
import type { TableOptions } from './table-layout.ts';

/** What can be asked of anybody's ratings; strings are checked here, so that a command line can pass them through. */
export interface RunOptions extends TableOptions {
  /** One statistic; without it the recommended set. */
  readonly statistic?: string;
  /** Alpha: nominal, ordinal, interval or ratio. nominal also lets words be ratings. */
  readonly metric?: string;
  readonly weights?: string;
  readonly weightMatrix?: readonly (readonly number[])[];
  /** Codes, or words in order. */
  readonly scale?: GivenScale;
  /** Only these raters, in this order; two for a two-rater statistic, else it is given for every pair. */
  readonly raters?: readonly string[];
  /** Only this question. */
  readonly dimension?: string;
  /** ICC type. */
  readonly type?: string;
  /** Category of fleiss_kappa_category: a code of the scale, or a word. */
  readonly category?: number | string;
  readonly tolerance?: number;
  readonly multiplier?: number;
  /** Replicates; asks for a bootstrap of every statistic shown. */
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly level?: number;
}

export interface CheckedOptions {
  readonly statistic: StatisticId | null;
  readonly metric: AlphaMetric | null;
  readonly weights: WeightName | null;
  readonly type: IccType | null;
  readonly plan: BootstrapPlan | null;
}

export const METRICS: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];
export const WEIGHTS: readonly WeightName[] = ['identity', 'linear', 'quadratic', 'ordinal', 'within1', 'custom'];

/** Most replicates that are accepted. */
const MOST_REPLICATES = 1_000_000;

/** Throws RatingInputError (bad_option) on a word or number that is not allowed. */
export function checkedOptions(options: RunOptions): CheckedOptions {
  const { bootstrap: replicates, seed = 7, level = 0.95 } = options;
  if (replicates !== undefined && !(Number.isInteger(replicates) && replicates >= 1 && replicates <= MOST_REPLICATES)) {
    throw bad(
      `The number of bootstrap replicates must be a whole number from 1 to ${MOST_REPLICATES}, not ${replicates}.`,
    );
  }
  if (!Number.isSafeInteger(seed)) throw bad(`The seed must be a whole number, not ${seed}.`);
  if (!(level > 0 && level < 1)) throw bad(`The level must lie between 0 and 1, not ${level}.`);
  return {
    statistic: oneOf('statistic', options.statistic, STATISTICS),
    metric: oneOf('metric', options.metric, METRICS),
    weights: oneOf('weights', options.weights, WEIGHTS),
    type: oneOf('ICC type', options.type, ICC_TYPES),
    plan: replicates === undefined ? null : { replicates, seed, level },
  };
}

function oneOf<Word extends string>(what: string, given: string | undefined, words: readonly Word[]): Word | null {
  if (given === undefined) return null;
  const word = words.find((w) => w === given);
  if (word === undefined) throw bad(`"${given}" is no ${what}. Choose one of ${words.join(' ')}.`);
  return word;
}

const bad = (message: string): RatingInputError => new RatingInputError('bad_option', message);
