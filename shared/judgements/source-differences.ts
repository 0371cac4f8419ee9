import { mcnemar } from '../agreement/mcnemar.ts';
import { signFlipTest } from '../stats/sign-flip.ts';
import { adjusted } from './adjusted.ts';
import { type DrawPlan, differenceEstimate, type TaskEstimate } from './task-interval.ts';
import { eachOnce, type TaskTotals, taskTotals } from './task-totals.ts';
import { namesIn } from './trial.ts';

/** How much more often one source is chosen than another, paired by task. */
export interface SourceDifference {
  readonly first: string;
  readonly second: string;
  /** Share of the first minus share of the second. */
  readonly difference: TaskEstimate;
  /** Tasks judged with both. */
  readonly shared: number;
  /** Sign flips of the differences of the shared tasks; null without a shared task. */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  /** Exact McNemar test on the shared tasks; null unless each task contributes once for each source. */
  readonly mcnemar: number | null;
}

interface Row {
  readonly source: string;
  readonly task: string;
  readonly value: number | null;
}

/** Every two sources; Benjamini-Hochberg over all of them. */
export function sourceDifferences(rows: readonly Row[], plan: DrawPlan): SourceDifference[] {
  const sources = namesIn(rows, ({ source }) => source);
  const tasks = namesIn(rows, ({ task }) => task);
  const totals = sources.map((source) =>
    taskTotals(
      rows.filter((row) => row.source === source),
      tasks,
    ),
  );
  const pairs = sources.flatMap((first, i) =>
    sources.slice(i + 1).map((second, j) => {
      return { first, second, ...compared(totals[i] as TaskTotals, totals[i + 1 + j] as TaskTotals, plan) };
    }),
  );
  return adjusted(pairs);
}

function compared(x: TaskTotals, y: TaskTotals, plan: DrawPlan) {
  const both = x.tasks.flatMap((_, i) => ((x.counts[i] as number) > 0 && (y.counts[i] as number) > 0 ? [i] : []));
  const mean = ({ sums, counts }: TaskTotals, i: number) => (sums[i] as number) / (counts[i] as number);
  return {
    difference: differenceEstimate(x, y, plan),
    shared: both.length,
    p:
      signFlipTest(
        both.map((i) => mean(x, i) - mean(y, i)),
        plan.flips,
        plan.seed,
      )?.p ?? null,
    mcnemar: eachOnce(x) && eachOnce(y) ? mcnemarP(both.map((i) => [mean(x, i) === 1, mean(y, i) === 1])) : null,
  };
}

function mcnemarP(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  const cell = (x: boolean, y: boolean) => pairs.filter(([a, b]) => a === x && b === y).length;
  const test = mcnemar([
    [cell(true, true), cell(true, false)],
    [cell(false, true), cell(false, false)],
  ]);
  return test.status === 'ok' ? test.pExact : null;
}
