import { mulberry32, type Random } from '../../stats/random.ts';
import type { TableKernel } from './kernel.ts';
import { KERNEL_COLUMNS, type KernelColumn } from './kernel-columns.ts';

export interface ResamplePlan {
  /** 2,000 for reports, 1,000 while interactive. */
  readonly replicates: number;
  readonly seed: number;
}

/** Values of every cell on the whole study, on each bootstrap draw, and with each task left out once. */
export interface Resample {
  readonly plan: ResamplePlan;
  readonly tasks: number;
  /** Task indexes of each domain: tasks are drawn within their domain. */
  readonly domains: readonly Int32Array[];
  /** NaN where undefined. */
  readonly estimate: (row: number, column: KernelColumn) => number;
  readonly drawn: (row: number, column: KernelColumn) => Float64Array;
  readonly leftOut: (row: number, column: KernelColumn) => Float64Array;
}

/** A bootstrap that is run in portions, so that it can report progress and be cancelled. */
export interface Resampling {
  readonly total: number;
  readonly done: () => number;
  /** Does at most this many evaluations of the table more. */
  readonly step: (evaluations: number) => void;
  /** @throws RangeError before all steps are done. */
  readonly result: () => Resample;
}

/**
 * Cluster bootstrap of a table: tasks are drawn with replacement within their domain, each with all its batches and
 * runs, so multiplicity counts everywhere. The stream is mulberry32(seed): per replicate domain by domain, slot by
 * slot, index = floor(u * tasks of the domain).
 */
export function resampling(kernel: TableKernel, plan: ResamplePlan): Resampling {
  const width = kernel.rows * KERNEL_COLUMNS.length;
  const tasks = kernel.clusters.tasks.length;
  const domains = kernel.clusters.domains.map((domain) => domain.tasks);
  const weights = new Float64Array(tasks).fill(1);
  const whole = new Float64Array(width);
  const drawn = new Float64Array(width * plan.replicates);
  const leftOut = new Float64Array(width * tasks);
  const random = mulberry32(plan.seed);
  const total = plan.replicates + tasks;
  let done = 0;
  kernel.evaluate(weights, whole);

  function one(): void {
    const replicate = done - tasks;
    if (done < tasks) {
      weights.fill(1);
      weights[done] = 0;
      kernel.evaluate(weights, leftOut.subarray(done * width, (done + 1) * width));
    } else {
      drawWeights(domains, random, weights);
      kernel.evaluate(weights, drawn.subarray(replicate * width, (replicate + 1) * width));
    }
    done++;
  }

  const place = (row: number, column: KernelColumn) => row * KERNEL_COLUMNS.length + KERNEL_COLUMNS.indexOf(column);
  const columnOf = (table: Float64Array, length: number, at: number) =>
    Float64Array.from({ length }, (_, i) => table[i * width + at] as number);

  return {
    total,
    done: () => done,
    step: (evaluations) => {
      for (let i = 0; i < evaluations && done < total; i++) one();
    },
    result: () => {
      if (done < total) throw new RangeError(`resampling: ${total - done} evaluations are still to do`);
      return {
        plan,
        tasks,
        domains,
        estimate: (row, column) => whole[place(row, column)] as number,
        drawn: (row, column) => columnOf(drawn, plan.replicates, place(row, column)),
        leftOut: (row, column) => columnOf(leftOut, tasks, place(row, column)),
      };
    },
  };
}

/** The whole bootstrap at once. */
export function resampleTable(kernel: TableKernel, plan: ResamplePlan): Resample {
  const run = resampling(kernel, plan);
  run.step(run.total);
  return run.result();
}

function drawWeights(domains: readonly Int32Array[], random: Random, weights: Float64Array): void {
  weights.fill(0);
  for (const tasks of domains) {
    for (let i = 0; i < tasks.length; i++) {
      const task = tasks[Math.floor(random() * tasks.length)] as number;
      weights[task] = (weights[task] as number) + 1;
    }
  }
}
