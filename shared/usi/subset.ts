import type { UsiEntry } from './study.ts';

/**
 * A part of a study. Runs are told apart and difficulty is pooled on the whole study; people are filtered like
 * simulators, so that the human ceiling is that of the subset.
 */
export interface Subset {
  readonly includes: (entry: UsiEntry) => boolean;
  /** Success is what the subset is chosen by: there is no calibration error then, and no index. */
  readonly fixesOutcome: boolean;
}

export const EVERYTHING: Subset = { includes: () => true, fixesOutcome: false };
