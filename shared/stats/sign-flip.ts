import { mulberry32 } from './random.ts';

export interface SignFlip {
  /** Mean of the differences. */
  readonly mean: number;
  /** Two-sided. */
  readonly p: number;
  /** Every sign pattern was tried; otherwise (hits + 1) / (draws + 1). */
  readonly exact: boolean;
  /** Differences other than 0. */
  readonly n: number;
}

/** Up to this many differences other than 0 all sign patterns are tried. */
const EXACT_UP_TO = 16;

/**
 * Sign-flip permutation test of "no difference" for paired differences, one per task (Fisher 1935): under it each
 * difference is as likely to have the other sign. Zero differences count in the mean and carry no information.
 * @returns null for no differences. With none other than 0, p is 1.
 */
export function signFlipTest(differences: readonly number[], draws: number, seed: number): SignFlip | null {
  if (differences.length === 0) return null;
  const moving = differences.map(Math.abs).filter((size) => size > 0);
  const observed = differences.reduce((sum, difference) => sum + difference, 0);
  const exact = moving.length <= EXACT_UP_TO;
  // sums of the same sizes in another order may differ in the last digit
  const reached = Math.abs(observed) - 1e-12 * Math.max(1, Math.abs(observed));
  const hits = exact ? exactShare(moving, reached) : drawnShare(moving, reached, draws, seed);
  return { mean: observed / differences.length, p: hits, exact, n: moving.length };
}

function exactShare(sizes: readonly number[], reached: number): number {
  const patterns = 2 ** sizes.length;
  let hits = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    let sum = 0;
    for (let i = 0; i < sizes.length; i++) sum += (pattern >> i) & 1 ? (sizes[i] as number) : -(sizes[i] as number);
    if (Math.abs(sum) >= reached) hits++;
  }
  return hits / patterns;
}

function drawnShare(sizes: readonly number[], reached: number, draws: number, seed: number): number {
  const random = mulberry32(seed);
  let hits = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const size of sizes) sum += random() < 0.5 ? size : -size;
    if (Math.abs(sum) >= reached) hits++;
  }
  return (hits + 1) / (draws + 1);
}
