import { type BootstrapPlan, type BootstrapReason, bootstrap } from '../stats/bootstrap.ts';
import type { Resampled } from '../stats/resampled.ts';

/** Below this many pairable items an interval is printed with a warning (simulation in the field's guidance). */
export const WARN_BELOW_ITEMS = 20;
/** Below this many none is printed. */
export const NO_INTERVAL_BELOW_ITEMS = 10;

/** The interval to show for a coefficient, or why there is none. */
export interface ItemInterval {
  readonly ci: readonly [number, number] | null;
  readonly method: 'bca' | 'percentile' | null;
  /** Why there is no interval, or why it is not BCa. */
  readonly reason?: BootstrapReason | 'below_10_items' | 'not_requested';
  readonly replicates: number;
  readonly undefinedReplicates: number;
  /** More than 5% of the replicates were undefined. */
  readonly unreliable: boolean;
  readonly seed: number;
  readonly level: number;
}

/** BCa interval over items with the suppression rule: none below 10 pairable items. */
export function itemInterval(
  statistic: Resampled,
  estimate: number,
  pairableItems: number,
  plan: BootstrapPlan,
): ItemInterval {
  const { seed, level = 0.95 } = plan;
  const none = { ci: null, method: null, undefinedReplicates: 0, unreliable: false, seed, level } as const;
  if (plan.replicates === 0) return { ...none, reason: 'not_requested', replicates: 0 };
  if (pairableItems < NO_INTERVAL_BELOW_ITEMS) return { ...none, reason: 'below_10_items', replicates: 0 };
  const { interval, method, reason, replicates, undefinedReplicates, unreliable } = bootstrap(
    statistic,
    plan,
    estimate,
  );
  return { ci: interval, method, ...(reason && { reason }), replicates, undefinedReplicates, unreliable, seed, level };
}
