import type { ScoredRow, ScoredStudy } from '../score.ts';
import { type TaskClusters, taskClusters } from './clusters.ts';
import { KERNEL_COLUMNS } from './kernel-columns.ts';
import { evaluateRow, type KernelRow } from './kernel-row.ts';
import { RowMeans } from './row-means.ts';
import { agreementTable } from './weighted-agreement.ts';
import { outcomeTable } from './weighted-outcomes.ts';

/**
 * A table that can be computed again under other task weights. Batches, runs and difficulty stay fixed; a weight counts
 * in feature means, outcomes and agreements alike.
 */
export interface TableKernel {
  readonly clusters: TaskClusters;
  /** The human row, then the sources. */
  readonly rows: number;
  /** Writes `rows * KERNEL_COLUMNS.length` values, NaN where undefined. */
  readonly evaluate: (weights: Float64Array, out: Float64Array) => void;
}

export function tableKernel(scored: ScoredStudy): TableKernel {
  const clusters = taskClusters(scored);
  const rowMeans = new RowMeans(clusters, scored.read);
  const rows = [scored.human, ...scored.rows].map(layOut);

  function layOut({ comparisons, evaluation, rule }: ScoredRow): KernelRow {
    return {
      rule,
      agreement: evaluation && agreementTable(evaluation, scored.batches, clusters),
      comparisons: comparisons.map(({ humanSide, otherSides, outcomes }) => ({
        human: rowMeans.add(humanSide),
        others: otherSides.map((side) => rowMeans.add(side)),
        outcomes: outcomes.map((pair) => outcomeTable(pair.other, pair.human, scored.difficulty, clusters)),
      })),
    };
  }

  return {
    clusters,
    rows: rows.length,
    evaluate: (weights, out) => {
      rowMeans.update(weights);
      rows.forEach((row, i) => {
        evaluateRow(row, rowMeans, weights, out, i * KERNEL_COLUMNS.length);
      });
    },
  };
}
