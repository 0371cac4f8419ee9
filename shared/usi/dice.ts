import { DIMENSION_NAMES, DIMENSIONS, type Features } from './feature-names.ts';

/**
 * Overlap of two feature means, 0..1: 2 min(|h|, |m|) / (|h| + |m|).
 * 1 when the sum is not greater than 0, so for 0 against 0 and, as in the reference scorer, for NaN on either side.
 */
export function diceTerm(human: number, simulator: number): number {
  const h = Math.abs(human);
  const m = Math.abs(simulator);
  return h + m > 0 ? (2 * Math.min(h, m)) / (h + m) : 1;
}

/** D1-D4 of two rows, each 0..100: 100 times the mean Dice term of the dimension's features. */
export function diceDimensions(human: Features, simulator: Features): [number, number, number, number] {
  const dimension = (name: (typeof DIMENSION_NAMES)[number]) => {
    const { features } = DIMENSIONS[name];
    const total = features.reduce((sum, feature) => sum + diceTerm(human[feature], simulator[feature]), 0);
    return (100 * total) / features.length;
  };
  return [dimension('d1'), dimension('d2'), dimension('d3'), dimension('d4')];
}

/** What the reference scorer gives when a side has no features: every term is NaN against something, so 1. */
export const SILENT_DIMENSIONS: readonly [number, number, number, number] = [100, 100, 100, 100];

export const DIMENSION_COUNT = DIMENSION_NAMES.length;
