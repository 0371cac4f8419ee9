import { type BradleyTerryOutcome, bradleyTerry } from '../agreement/bradley-terry.ts';
import { mulberry32 } from '../stats/random.ts';
import { bootstrapped, type DrawPlan, type TaskEstimate } from './task-interval.ts';
import { namesIn } from './trial.ts';

/** One comparison of two sources; people count as one. 1 the first won, 0 the second, 1/2 neither. */
export interface Contest {
  readonly task: string;
  readonly first: string;
  readonly second: string;
  readonly won: number;
}

/** People, whatever group they are of. No source has this name: labels are not empty. */
export const PEOPLE = '';

export interface Strength {
  /** '' = people. */
  readonly source: string;
  /** Log strength relative to people (or to the first source where people do not take part): 0 = as strong. */
  readonly strength: TaskEstimate;
  /** Contests, and wins with ties as halves. */
  readonly contests: number;
  readonly wins: number;
}

export interface Strengths {
  readonly reference: string;
  readonly rows: readonly Strength[];
  /** null: strengths exist. Otherwise why not, and which sources never won, never lost or were never compared. */
  readonly problem: {
    readonly reason: string;
    readonly neverWon: readonly string[];
    readonly neverLost: readonly string[];
  } | null;
  /** Draws in which some source won or lost everything: left out. */
  readonly undefinedReplicates: number;
}

/**
 * Bradley-Terry strengths over all sources, ties as half wins, with bootstrap intervals by task only (half wins make the
 * information's standard errors too small). null without a contest between different sources.
 */
export function strengthsOf(contests: readonly Contest[], plan: DrawPlan): Strengths | null {
  const real = contests.filter(({ first, second }) => first !== second);
  const names = [...new Set(real.flatMap(({ first, second }) => [first, second]))].sort();
  if (names.length < 2) return null;
  const tasks = namesIn(real, ({ task }) => task);
  const byTask = new Map(tasks.map((task) => [task, [] as [number, number, number][]]));
  for (const { task, first, second, won } of real)
    byTask.get(task)?.push([names.indexOf(first), names.indexOf(second), won]);
  const lists = [...byTask.values()];
  const fitted = (drawn: readonly (readonly [number, number, number][])[]): BradleyTerryOutcome => {
    const wins = names.map(() => names.map(() => 0));
    for (const list of drawn)
      for (const [i, j, won] of list) {
        (wins[i] as number[])[j] = ((wins[i] as number[])[j] as number) + won;
        (wins[j] as number[])[i] = ((wins[j] as number[])[i] as number) + 1 - won;
      }
    return bradleyTerry(wins);
  };
  const whole = fitted(lists);
  const draws = whole.status === 'ok' ? drawnStrengths(lists, fitted, plan) : [];
  const row = (source: string, i: number): Strength => {
    const own = real.filter(({ first, second }) => first === source || second === source);
    const base: TaskEstimate = {
      estimate: whole.status === 'ok' ? (whole.logStrengthRef1[i] as number) : null,
      interval: null,
      method: null,
      reason: null,
      tasks: new Set(own.map(({ task }) => task)).size,
      n: own.length,
    };
    // the reference is 0 by definition
    const values = Float64Array.from(draws, (draw) => draw?.[i] ?? Number.NaN);
    return {
      source,
      strength: base.estimate === null || i === 0 ? base : bootstrapped(base, values, plan),
      contests: own.length,
      wins: own.reduce((sum, { first, won }) => sum + (first === source ? won : 1 - won), 0),
    };
  };
  return {
    reference: names[0] as string,
    rows: names.map(row),
    problem: problemOf(whole, names),
    undefinedReplicates: draws.filter((draw) => draw === null).length,
  };
}

function drawnStrengths(
  lists: readonly (readonly [number, number, number][])[],
  fitted: (drawn: readonly (readonly [number, number, number][])[]) => BradleyTerryOutcome,
  { replicates, seed }: DrawPlan,
): (readonly number[] | null)[] {
  const random = mulberry32(seed);
  return Array.from({ length: replicates }, () => {
    const outcome = fitted(lists.map(() => lists[Math.floor(random() * lists.length)] as [number, number, number][]));
    return outcome.status === 'ok' ? outcome.logStrengthRef1 : null;
  });
}

function problemOf(outcome: BradleyTerryOutcome, names: readonly string[]): Strengths['problem'] {
  if (outcome.status === 'ok') return null;
  const named = (items: readonly number[] = []) => items.map((i) => names[i] as string);
  return {
    reason: outcome.reason,
    neverWon: named(outcome.obstacles?.neverWon),
    neverLost: named(outcome.obstacles?.neverLost),
  };
}
