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
  const count = draws * sizes.length;
  const signs = count <= MOST_SIGNS ? signsOf(seed, count) : null;
  const random = mulberry32(seed);
  let hits = 0;
  let drawn = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const size of sizes) sum += size * (signs === null ? signOf(random()) : (signs[drawn++] as number));
    if (Math.abs(sum) >= reached) hits++;
  }
  return (hits + 1) / (draws + 1);
}

const signOf = (drawn: number): 1 | -1 => (drawn < 0.5 ? 1 : -1);

/** Held for the next test, in bytes. */
const MOST_SIGNS = 1 << 24;
let held = { seed: 0, signs: new Int8Array(0) };

/** So many signs of a seed's stream or more: tests of one report share it, and drawing it is nearly all of their work. */
function signsOf(seed: number, count: number): Int8Array {
  if (held.seed === seed && held.signs.length >= count) return held.signs;
  const random = mulberry32(seed);
  held = { seed, signs: Int8Array.from({ length: count }, () => signOf(random())) };
  return held.signs;
}
