import { DIMENSION_NAMES, DIMENSIONS, SCORED_FEATURES } from '../feature-names.ts';

/** What is computed for every row: its cells, then the raw differences other side minus human side. */
export const KERNEL_COLUMNS = [
  ...DIMENSION_NAMES,
  'eval',
  'ece',
  'usi',
  ...SCORED_FEATURES.map((name) => `gap:${name}` as const),
  'gap:success',
] as const;

export type KernelColumn = (typeof KERNEL_COLUMNS)[number];

export const FEATURE_COUNT = SCORED_FEATURES.length;

/** Places of the columns. */
export const EVAL = 4;
export const ECE = 5;
export const USI = 6;
export const GAPS = 7;
export const SUCCESS_GAP = GAPS + FEATURE_COUNT;

/** Where each dimension's features begin and end among the scored features. */
export const DIMENSION_RANGES: readonly (readonly [from: number, to: number])[] = DIMENSION_NAMES.map((name) => {
  const { features } = DIMENSIONS[name];
  const from = SCORED_FEATURES.indexOf(features[0] as (typeof SCORED_FEATURES)[number]);
  return [from, from + features.length];
});
