import type { UsiIntervals } from '../../../shared/contract/usi-view.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { tableKernel } from '../../../shared/usi/intervals/kernel.ts';
import { type ResamplePlan, type Resampling, resampling } from '../../../shared/usi/intervals/resample.ts';
import { rowDifference, tableIntervals } from '../../../shared/usi/intervals/table-intervals.ts';
import type { ScoredStudy } from '../../../shared/usi/score.ts';
import { scoringOf } from './held.ts';
import type { UsiOptions } from './options.ts';

interface Running {
  scored: ScoredStudy;
  run: Resampling;
}

/** Bootstraps under way in this thread, by job: run in portions, so that other calculations are served in between. */
const running = new Map<string, Running>();

/** @returns how many evaluations of the table there are to do */
export function startIntervals(request: { key: string; options: UsiOptions; job: string; plan: ResamplePlan }): number {
  const { scored } = scoringOf(request);
  const run = resampling(tableKernel(scored), request.plan);
  running.set(request.job, { scored, run });
  return run.total;
}

/** Goes on for about so many milliseconds. @returns how many evaluations are done */
export function stepIntervals({ job, evaluations }: { job: string; evaluations: number }): number {
  const { run } = runningJob(job);
  run.step(evaluations);
  return run.done();
}

export function endIntervals({ job }: { job: string }): null {
  running.delete(job);
  return null;
}

/** @throws Refusal no_row */
export function intervalsResult({
  job,
  compare,
}: {
  job: string;
  compare?: { first: string; second: string };
}): Omit<UsiIntervals, 'replicates' | 'seed'> {
  const { scored, run } = runningJob(job);
  const resample = run.result();
  const rows = tableIntervals(scored, resample);
  const rowOf = (name: string) => {
    const row = rows.findIndex((each) => each.name === name);
    if (row < 0) throw new Refusal('no_row', `The table has no row "${name}".`);
    return row;
  };
  return {
    tasks: resample.tasks,
    domains: resample.domains.length,
    rows: rows.map((row) => ({ ...row, cautions: [...row.cautions] })),
    difference: compare
      ? { ...compare, cells: rowDifference(resample, rowOf(compare.first), rowOf(compare.second)) }
      : null,
  };
}

function runningJob(job: string): Running {
  const found = running.get(job);
  if (!found) throw new Refusal('compute_ended', 'The calculation was interrupted. Ask for the intervals again.');
  return found;
}
