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

/** Wins of one task or of several: row * names + column -> how often the row was preferred. */
type Wins = Float64Array;

/**
 * Bradley-Terry strengths over all sources, ties as half wins, with bootstrap intervals by task only (half wins make the
 * information's standard errors too small). null without a contest between different sources.
 */
export function strengthsOf(contests: readonly Contest[], plan: DrawPlan): Strengths | null {
  const real = contests.filter(({ first, second }) => first !== second);
  const names = [...new Set(real.flatMap(({ first, second }) => [first, second]))].sort();
  if (names.length < 2) return null;
  const tasks = winsByTask(real, names);
  const whole = bradleyTerry(rowsOf(sumOf(tasks), names.length));
  const draws = whole.status === 'ok' ? drawnStrengths(tasks, names, plan) : [];
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
    const values = Float64Array.from(draws, (draw) => draw?.[i] ?? Number.NaN);
    return {
      source,
      // the reference is 0 by definition
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

function winsByTask(contests: readonly Contest[], names: readonly string[]): Wins[] {
  const n = names.length;
  const place = new Map(names.map((name, i) => [name, i]));
  const tasks = new Map(namesIn(contests, ({ task }) => task).map((task) => [task, new Float64Array(n * n)]));
  for (const { task, first, second, won } of contests) {
    const wins = tasks.get(task) as Wins;
    const [i, j] = [place.get(first) as number, place.get(second) as number];
    wins[i * n + j] = (wins[i * n + j] as number) + won;
    wins[j * n + i] = (wins[j * n + i] as number) + 1 - won;
  }
  return [...tasks.values()];
}

function sumOf(tasks: readonly Wins[]): Wins {
  const sum = new Float64Array(tasks[0]?.length ?? 0);
  for (const wins of tasks)
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] as number) + (wins[cell] as number);
  return sum;
}

const rowsOf = (wins: Wins, n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from(wins.subarray(i * n, (i + 1) * n)));

/** Strengths relative to the first name on each draw of tasks; null where they do not exist. */
function drawnStrengths(
  tasks: readonly Wins[],
  names: readonly string[],
  { replicates, seed }: DrawPlan,
): (readonly number[] | null)[] {
  const random = mulberry32(seed);
  const n = names.length;
  const around = isStar(sumOf(tasks), n);
  return Array.from({ length: replicates }, () => {
    const wins = sumOf(tasks.map(() => tasks[Math.floor(random() * tasks.length)] as Wins));
    if (around) return starStrengths(wins, n);
    const outcome = bradleyTerry(rowsOf(wins, n));
    return outcome.status === 'ok' ? outcome.logStrengthRef1 : null;
  });
}

/** Whether everybody was compared with the first alone, as where simulators stand beside people. */
function isStar(wins: Wins, n: number): boolean {
  for (let i = 1; i < n; i++) for (let j = 1; j < n; j++) if (i !== j && (wins[i * n + j] as number) > 0) return false;
  return true;
}

/** The maximum of the likelihood is then known: the log odds against the first. null where one won or lost everything. */
export function starStrengths(wins: Wins, n: number): number[] | null {
  const strengths = [0];
  for (let i = 1; i < n; i++) {
    const [won, lost] = [wins[i * n] as number, wins[i] as number];
    if (won === 0 || lost === 0) return null;
    strengths.push(Math.log(won / lost));
  }
  return strengths;
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
