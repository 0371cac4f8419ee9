/** Why a statistic has no value for these data; the first that applies, in this order. */
export type UndefinedReason =
  | 'no_ratings'
  | 'single_rater'
  | 'no_overlap'
  | 'no_complete_items'
  | 'invalid_values'
  | 'too_few_items'
  | 'category_not_used'
  | 'no_variation'
  | 'no_item_variation'
  | 'nonpositive_denominator'
  | 'constant_rater'
  | 'not_strongly_connected';

/** Why a defined estimate has no interval, or one that is open on one side. */
export type IntervalReason =
  | 'too_few_items'
  | 'zero_variance'
  | 'zero_residual_variance'
  | 'lower_unbounded'
  | 'not_computable'
  /** Ordinal alpha: its distances depend on the data; use the bootstrap. */
  | 'no_closed_form';

/** Lower and upper end; null where that side is unbounded. */
export type ConfidenceInterval = readonly [number | null, number | null];

export interface Undefined {
  readonly status: 'undefined';
  readonly reason: UndefinedReason;
}

export type Defined<T extends object> = { readonly status: 'ok' } & Readonly<T>;

/** A value, or the reason why there is none: never NaN, never Infinity, never a made-up 0 or 1. JSON-safe. */
export type Outcome<T extends object> = Defined<T> | Undefined;

/** An estimate with its analytic standard error and 95% interval (null with a reason where there is none). */
export interface Estimate {
  readonly estimate: number;
  readonly se: number | null;
  readonly ci: ConfidenceInterval | null;
  readonly ciReason?: IntervalReason;
}

export const undefinedBecause = (reason: UndefinedReason): Undefined => ({ status: 'undefined', reason });

/** The estimate of an outcome, or null: what resampling and tables need. */
export const estimateOf = (outcome: Outcome<{ estimate: number }>): number | null =>
  outcome.status === 'ok' ? outcome.estimate : null;
