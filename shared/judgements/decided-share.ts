import { binomialTest } from '../stats/binomial.ts';
import { clopperPearsonInterval, type Interval, wilsonInterval } from '../stats/proportion-interval.ts';
import { signFlipTest } from '../stats/sign-flip.ts';
import { type DrawPlan, shareEstimate, type TaskEstimate } from './task-interval.ts';
import { eachOnce, type TaskTotals, taskTotals, total } from './task-totals.ts';
import { namesIn } from './trial.ts';
import { twoWayInterval } from './two-way.ts';

export interface JudgeShare {
  readonly annotator: string;
  readonly decided: number;
  /** Decided this way: the simulator was chosen. */
  readonly took: number;
  readonly ties: number;
}

/** How often the simulator was chosen of the two. Chance, and a simulator like people, is one half. */
export interface DecidedShare {
  readonly judgements: number;
  readonly decided: number;
  readonly ties: number;
  /** Primary: ties left out. */
  readonly share: TaskEstimate;
  /** Sensitivity: ties count half; interval from the bootstrap alone. */
  readonly half: TaskEstimate;
  /** Against one half: exact binomial where each task contributes once, else sign flips by task. null without a decision. */
  readonly p: number | null;
  readonly test: 'binomial' | 'sign_flip' | null;
  /** Benjamini-Hochberg over the rows of the table. */
  readonly pAdjusted: number | null;
  /** The same taking every judgement for independent; `holds`: it is so, because each task contributes once. */
  readonly independent: {
    readonly holds: boolean;
    readonly wilson: Interval;
    readonly clopperPearson: Interval;
    readonly p: number;
  } | null;
  /** Judges are fixed: the interval is about other tasks, not other judges. */
  readonly judges: readonly JudgeShare[];
  /** About other tasks and other judges; null with fewer than ten. */
  readonly twoWay: Interval | null;
}

export interface Chosen {
  readonly task: string;
  readonly annotator: string;
  /** true: the simulator; null: neither. */
  readonly took: boolean | null;
}

/** p is not yet adjusted. */
export function decidedShare(rows: readonly Chosen[], plan: DrawPlan): DecidedShare {
  const valued = rows.map(({ task, annotator, took }) => ({
    task,
    annotator,
    value: took === null ? null : Number(took),
  }));
  const totals = taskTotals(valued);
  const decided = total(totals.counts);
  const took = total(totals.sums);
  const holds = eachOnce(totals);
  const exact = decided === 0 ? null : binomialTest(took, decided, 0.5);
  return {
    judgements: rows.length,
    decided,
    ties: rows.length - decided,
    share: shareEstimate(totals, plan),
    half: shareEstimate(taskTotals(valued.map(({ task, value }) => ({ task, value: value ?? 0.5 }))), plan, true),
    p: holds ? exact : surplusP(totals, plan),
    test: decided === 0 ? null : holds ? 'binomial' : 'sign_flip',
    pAdjusted: null,
    independent:
      exact === null
        ? null
        : {
            holds,
            wilson: wilsonInterval(took, decided, plan.level),
            clopperPearson: clopperPearsonInterval(took, decided, plan.level),
            p: exact,
          },
    judges: judgeShares(rows),
    twoWay: twoWayInterval(valued, plan),
  };
}

/** p of "one half" from flipping whole tasks: under it each task's surplus of one answer is as likely to be of the other. */
function surplusP({ sums, counts }: TaskTotals, plan: DrawPlan): number | null {
  const surplus = [...sums].map((sum, i) => 2 * sum - (counts[i] as number));
  return signFlipTest(surplus, plan.flips, plan.seed)?.p ?? null;
}

export function judgeShares(rows: readonly Chosen[]): JudgeShare[] {
  return namesIn(rows, ({ annotator }) => annotator).map((annotator) => {
    const own = rows.filter((row) => row.annotator === annotator);
    const ties = own.filter(({ took }) => took === null).length;
    return { annotator, decided: own.length - ties, took: own.filter(({ took }) => took).length, ties };
  });
}
