import { normalQuantile } from '../stats/normal.ts';

/** What signal detection makes of two rows of answers, log-linear in each (Hautus 1995): (k + 0.5) / (n + 1). */
export interface Detection {
  readonly dPrime: number;
  /** Forced choice: above 0 a bias to B, below 0 to A. One conversation: above 0 "simulator" is said readily, below 0 "human". */
  readonly criterion: number;
  /** Answers behind it: "A" (or "human") of so many where the human was there, and where not. */
  readonly hits: readonly [number, number];
  readonly falseAlarms: readonly [number, number];
}

/**
 * Two-alternative forced choice with side bias: H = P(says A | human in A), F = P(says A | human in B),
 * d' = [z(H) - z(F)] / sqrt 2, criterion = -[z(H) + z(F)] / 2 (Macmillan & Creelman 2005, chapter 7). null unless the human
 * stood on both sides.
 */
export function forcedChoiceDetection(
  trials: readonly { readonly humanSide: 'A' | 'B'; readonly took: boolean | null }[],
): Detection | null {
  const decided = trials.filter(({ took }) => took !== null);
  const saidA = ({ humanSide, took }: (typeof trials)[number]) => (humanSide === 'A') !== took;
  const onA = decided.filter(({ humanSide }) => humanSide === 'A');
  const onB = decided.filter(({ humanSide }) => humanSide === 'B');
  return detection([onA.filter(saidA).length, onA.length], [onB.filter(saidA).length, onB.length], Math.SQRT2);
}

/** One conversation at a time: H = P(says human | human), F = P(says human | simulator), d' = z(H) - z(F). */
export const yesNoDetection = (
  hits: readonly [number, number],
  falseAlarms: readonly [number, number],
): Detection | null => detection(hits, falseAlarms, 1);

function detection(
  hits: readonly [number, number],
  falseAlarms: readonly [number, number],
  divisor: number,
): Detection | null {
  if (hits[1] === 0 || falseAlarms[1] === 0) return null;
  const z = ([k, n]: readonly [number, number]) => normalQuantile((k + 0.5) / (n + 1));
  return {
    dPrime: (z(hits) - z(falseAlarms)) / divisor,
    // + 0 keeps a negative zero off the screen
    criterion: -(z(hits) + z(falseAlarms)) / 2 + 0,
    hits,
    falseAlarms,
  };
}
