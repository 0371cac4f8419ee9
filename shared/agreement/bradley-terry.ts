import { inverse, times } from '../stats/linear-algebra.ts';
import { type Defined, type Undefined, undefinedBecause } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';
import { type WinObstacles, winObstacles } from './win-graph.ts';

/** wins[i][j]: how often i was preferred to j. Half wins stand for ties; the diagonal does not count. */
export type WinMatrix = readonly (readonly number[])[];

export interface BradleyTerry {
  /** Log strengths with sum 0: P(i beats j) = e^ti / (e^ti + e^tj). */
  readonly logStrength: readonly number[];
  readonly se: readonly number[];
  /** The same with item 0 fixed at 0. */
  readonly logStrengthRef1: readonly number[];
  readonly seRef1: readonly number[];
  readonly deviance: number;
}

export type BradleyTerryOutcome = Defined<BradleyTerry> | (Undefined & { readonly obstacles?: WinObstacles });

/**
 * Maximum-likelihood strengths of paired comparisons (Bradley & Terry 1952) by Newton steps to 1e-12, standard errors
 * from the Fisher information under the sum-to-zero constraint. Assumes independent comparisons. With ties as half wins the
 * standard errors are too small: bootstrap instead. Undefined: no_ratings (no comparison); not_strongly_connected, with the
 * items that cause it (Ford 1957: otherwise strengths are infinite). Throws RatingInputError on anything but a square table of
 * non-negative numbers. O(n^3) a step.
 */
export function bradleyTerry(wins: WinMatrix): BradleyTerryOutcome {
  const n = wins.length;
  if (wins.some((row) => row.length !== n || row.some((w) => !(Number.isFinite(w) && w >= 0)))) {
    throw new RatingInputError('bad_option', 'Bradley-Terry needs a square table of win counts that are not negative.');
  }
  const won = (i: number, j: number): number => (i === j ? 0 : (wins[i]?.[j] as number));
  if (!wins.some((_, i) => wins.some((_, j) => won(i, j) > 0))) return undefinedBecause('no_ratings');
  const obstacles = winObstacles(wins.map((row, i) => row.map((_, j) => won(i, j))));
  if (obstacles.groups.length > 1) return { ...undefinedBecause('not_strongly_connected'), obstacles };

  let strength: number[] = wins.map(() => 0);
  for (let step = 0; step < 500; step++) {
    const gradient = wins.map((_, i) =>
      wins.reduce((sum, _, j) => sum + won(i, j) - (won(i, j) + won(j, i)) * beats(strength, i, j), 0),
    );
    const move = times(constrainedInverse(information(won, strength)), gradient);
    const largest = Math.max(...move.map(Math.abs));
    if (largest < 1e-12) break;
    // The longest step that cannot overshoot: the log-likelihood is self-concordant (Bach 2010).
    const spread = Math.max(...move) - Math.min(...move);
    strength = strength.map((t, i) => t + (Math.log1p(spread) / spread) * (move[i] as number));
  }

  const centre = strength.reduce((sum, t) => sum + t, 0) / n;
  const logStrength = strength.map((t) => t - centre);
  const fisher = information(won, logStrength);
  // Pseudo-inverse of a Laplacian: (I + J/n)^-1 - J/n.
  const covariance = constrainedInverse(fisher);
  const ref = inverse(fisher.slice(1).map((row) => row.slice(1))) ?? [];
  return {
    status: 'ok',
    logStrength,
    se: covariance.map((row, i) => Math.sqrt((row[i] as number) - 1 / n)),
    logStrengthRef1: logStrength.map((t) => t - (logStrength[0] as number)),
    seRef1: [0, ...ref.map((row, i) => Math.sqrt(row[i] as number))],
    deviance: deviance(won, logStrength),
  };
}

type Won = (i: number, j: number) => number;

const beats = (t: readonly number[], i: number, j: number): number =>
  1 / (1 + Math.exp((t[j] as number) - (t[i] as number)));

const sumOverPairs = (n: number, of: (i: number, j: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) sum += of(i, j);
  return sum;
};

const deviance = (won: Won, t: readonly number[]): number => {
  const term = (w: number, expected: number): number => (w === 0 ? 0 : w * Math.log(w / expected));
  return (
    2 *
    sumOverPairs(t.length, (i, j) => {
      const n = won(i, j) + won(j, i);
      return term(won(i, j), n * beats(t, i, j)) + term(won(j, i), n * beats(t, j, i));
    })
  );
};

/** Fisher information: off the diagonal -n_ij P_ij P_ji, rows sum to 0. */
function information(won: Won, t: readonly number[]): number[][] {
  const cell = (i: number, j: number): number =>
    i === j ? 0 : (won(i, j) + won(j, i)) * beats(t, i, j) * beats(t, j, i);
  return t.map((_, i) => t.map((_, j) => (i === j ? t.reduce((sum, _, k) => sum + cell(i, k), 0) : -cell(i, j))));
}

/** (I + J/n)^-1, which exists wherever the comparisons connect all items. */
function constrainedInverse(fisher: readonly (readonly number[])[]): number[][] {
  const inverted = inverse(fisher.map((row) => row.map((x) => x + 1 / fisher.length)));
  if (!inverted)
    throw new RatingInputError(
      'bad_option',
      'The comparisons are too one-sided to estimate strengths in double precision.',
    );
  return inverted;
}
