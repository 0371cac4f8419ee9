import type { BatchDesign } from '../design.ts';
import type { Evaluation } from '../evaluation.ts';
import type { TaskClusters } from './clusters.ts';

/** Agreements of an evaluation laid out for repeated weighted means, by group. */
export interface AgreementTable {
  readonly tasks: Int32Array;
  readonly groups: Int32Array;
  readonly values: Float64Array;
  readonly groupCount: number;
}

export function agreementTable(
  { values }: Evaluation,
  batches: readonly BatchDesign[],
  clusters: TaskClusters,
): AgreementTable {
  const known = values.flatMap((agreement) => {
    const entry = batches[agreement.batch]?.byId.get(agreement.id);
    const task = entry && clusters.indexOf(clusters.taskOf(entry));
    return task === undefined ? [] : [{ ...agreement, task }];
  });
  return {
    tasks: Int32Array.from(known, ({ task }) => task),
    groups: Int32Array.from(known, ({ group }) => group),
    values: Float64Array.from(known, ({ value }) => value),
    groupCount: Math.max(0, ...known.map(({ group }) => group + 1)),
  };
}

/** Mean over groups of the weighted mean agreement; groups without weight are left out, NaN when none has any. */
export function weightedAgreement(
  { tasks, groups, values, groupCount }: AgreementTable,
  weights: Float64Array,
): number {
  const totals = new Float64Array(groupCount);
  const sums = new Float64Array(groupCount);
  for (let i = 0; i < tasks.length; i++) {
    const weight = weights[tasks[i] as number] as number;
    const group = groups[i] as number;
    totals[group] = (totals[group] as number) + weight;
    sums[group] = (sums[group] as number) + weight * (values[i] as number);
  }
  let sum = 0;
  let n = 0;
  for (let group = 0; group < groupCount; group++) {
    if (totals[group] === 0) continue;
    sum += (sums[group] as number) / (totals[group] as number);
    n++;
  }
  return sum / n;
}
