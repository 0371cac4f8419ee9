import type { BootstrapReason } from '../stats/bootstrap.ts';
import { type CategoryCount, commonest, type Evidence } from './evidence.ts';
import { type ItemInterval, NO_INTERVAL_BELOW_ITEMS, WARN_BELOW_ITEMS } from './item-interval.ts';
import type { Outcome, UndefinedReason } from './outcome.ts';

/** AC above alpha by more than this is a message about skewed use of the scale. */
export const SKEW_GAP = 0.2;

/** One answer takes so much of the ratings that chance agreement is high and alpha low, even where raters agree. */
export interface Skew {
  readonly alpha: number;
  readonly ac: number;
  readonly gap: number;
  readonly commonest: CategoryCount;
}

/** What to say next to the numbers; codes with their numbers, sentences are in wording.ts. */
export type SummaryWarning =
  | { readonly code: 'undefined'; readonly reason: UndefinedReason; readonly evidence: Evidence }
  | { readonly code: 'no_interval_few_items'; readonly pairableItems: number; readonly least: number }
  | { readonly code: 'few_items'; readonly pairableItems: number; readonly least: number }
  | { readonly code: 'unreliable_interval'; readonly undefinedReplicates: number; readonly replicates: number }
  | { readonly code: 'not_bca'; readonly reason: BootstrapReason }
  | { readonly code: 'skewed_scale'; readonly skew: Skew }
  | { readonly code: 'below_chance'; readonly estimate: number }
  | { readonly code: 'two_raters' }
  | { readonly code: 'single_rated_items'; readonly items: number; readonly of: number };

type Shown = Outcome<{ readonly estimate: number; readonly interval: ItemInterval }>;

export function skewOf(alpha: Shown, ac: Shown, evidence: Evidence): Skew | null {
  const top = commonest(evidence);
  if (alpha.status === 'undefined' || ac.status === 'undefined' || top === null) return null;
  const gap = ac.estimate - alpha.estimate;
  return gap > SKEW_GAP ? { alpha: alpha.estimate, ac: ac.estimate, gap, commonest: top } : null;
}

/** Warnings in the order in which they matter. */
export function dimensionWarnings(evidence: Evidence, alpha: Shown, skew: Skew | null): SummaryWarning[] {
  if (alpha.status === 'undefined') return [{ code: 'undefined', reason: alpha.reason, evidence }];
  const { pairableItems, items } = evidence;
  const { interval, estimate } = alpha;
  const warnings: SummaryWarning[] = [];
  if (pairableItems < NO_INTERVAL_BELOW_ITEMS) {
    warnings.push({ code: 'no_interval_few_items', pairableItems, least: NO_INTERVAL_BELOW_ITEMS });
  } else if (pairableItems < WARN_BELOW_ITEMS) {
    warnings.push({ code: 'few_items', pairableItems, least: WARN_BELOW_ITEMS });
  }
  if (interval.unreliable) {
    const { undefinedReplicates, replicates } = interval;
    warnings.push({ code: 'unreliable_interval', undefinedReplicates, replicates });
  }
  if (interval.reason && interval.reason !== 'below_10_items' && interval.reason !== 'not_requested') {
    warnings.push({ code: 'not_bca', reason: interval.reason });
  }
  if (skew) warnings.push({ code: 'skewed_scale', skew });
  if (estimate < 0) warnings.push({ code: 'below_chance', estimate });
  if (evidence.raters === 2) warnings.push({ code: 'two_raters' });
  if (items - pairableItems > items / 2)
    warnings.push({ code: 'single_rated_items', items: items - pairableItems, of: items });
  return warnings;
}
