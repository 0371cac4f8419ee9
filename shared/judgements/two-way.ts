import { percentileInterval } from '../stats/bootstrap.ts';
import type { Interval } from '../stats/proportion-interval.ts';
import { mulberry32 } from '../stats/random.ts';
import type { DrawPlan } from './task-interval.ts';
import { namesIn } from './trial.ts';

/** From so many judges on they may be taken for a sample of judges. */
export const MIN_JUDGES = 10;

/**
 * Interval of a mean for other tasks *and* other judges: both are drawn, and a value counts as often as its task times its judge
 * (the pigeonhole bootstrap of Owen 2007, The Annals of Applied Statistics 1(2); conservative). null with fewer than MIN_JUDGES
 * judges, or where more than half of the draws are empty.
 */
export function twoWayInterval(
  rows: readonly { readonly task: string; readonly annotator: string; readonly value: number | null }[],
  { replicates, seed, level }: DrawPlan,
): Interval | null {
  const valued = rows.flatMap(({ task, annotator, value }) => (value === null ? [] : [{ task, annotator, value }]));
  const tasks = new Map(namesIn(valued, ({ task }) => task).map((name, i) => [name, i]));
  const judges = new Map(namesIn(valued, ({ annotator }) => annotator).map((name, i) => [name, i]));
  if (judges.size < MIN_JUDGES) return null;
  const cells = valued.map(({ task, annotator, value }) => ({
    task: tasks.get(task) as number,
    judge: judges.get(annotator) as number,
    value,
  }));
  const random = mulberry32(seed);
  const means: number[] = [];
  for (let b = 0; b < replicates; b++) {
    const [ofTask, ofJudge] = [drawnWeights(tasks.size, random), drawnWeights(judges.size, random)];
    let sum = 0;
    let n = 0;
    for (const { task, judge, value } of cells) {
      const weight = (ofTask[task] as number) * (ofJudge[judge] as number);
      sum += weight * value;
      n += weight;
    }
    if (n > 0) means.push(sum / n);
  }
  if (means.length < replicates / 2) return null;
  const sorted = Float64Array.from(means).sort();
  return sorted[0] === sorted.at(-1) ? null : percentileInterval(sorted, level);
}

function drawnWeights(units: number, random: () => number): Uint16Array {
  const weights = new Uint16Array(units);
  for (let slot = 0; slot < units; slot++) {
    const unit = Math.floor(random() * units);
    weights[unit] = (weights[unit] as number) + 1;
  }
  return weights;
}
