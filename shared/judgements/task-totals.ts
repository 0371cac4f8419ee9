/** Sums and numbers of values by task, in the order of `tasks`: what is resampled whole. */
export interface TaskTotals {
  readonly tasks: readonly string[];
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

interface Valued {
  readonly task: string;
  /** null: the row has no value and does not count. */
  readonly value: number | null;
}

/** Totals over `tasks`, or over the tasks that have a value. */
export function taskTotals(rows: readonly Valued[], tasks?: readonly string[]): TaskTotals {
  const valued = rows.filter(({ value }) => value !== null);
  const names = tasks ?? [...new Set(valued.map(({ task }) => task))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const sums = new Float64Array(names.length);
  const counts = new Float64Array(names.length);
  for (const { task, value } of valued) {
    const i = place.get(task);
    if (i === undefined) continue;
    sums[i] = (sums[i] as number) + (value as number);
    counts[i] = (counts[i] as number) + 1;
  }
  return { tasks: names, sums, counts };
}

/** Mean of all values; null without any. */
export function totalMean({ sums, counts }: TaskTotals): number | null {
  const n = total(counts);
  return n === 0 ? null : total(sums) / n;
}

export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Whether no task has more than one value: only then are values independent. */
export const eachOnce = ({ counts }: TaskTotals): boolean => counts.every((n) => n <= 1);
