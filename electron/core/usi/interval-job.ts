import type { Parsed } from '../../../shared/contract/commands.ts';
import type { UsiIntervals } from '../../../shared/contract/usi-view.ts';
import type { StudyContext } from '../context.ts';
import { withUsiStudy } from './reading.ts';

/** Evaluations of one portion: some 50 ms of a study of the published size. */
const portion = 50;

/** Bootstrap of every cell as a job: with progress, cancelled at once, other calculations served in between. */
export function usiIntervals(context: StudyContext, input: Parsed<'usi.intervals'>): Promise<UsiIntervals> {
  const { options, replicates, seed, job } = input;
  const { compute } = context;
  const name = `${context.uid}/${job}`;
  return context.jobs.run(job, (signal) =>
    withUsiStudy(context, options, async (key) => {
      try {
        const total = await compute.run('startIntervals', { key, options, job: name, plan: { replicates, seed } });
        for (let done = 0; done < total; ) {
          signal.throwIfAborted();
          done = await compute.run('stepIntervals', { job: name, evaluations: portion });
          context.emit('job.progress', { job, label: 'intervals', done, total, unit: 'replicates', accepted: 0 });
          await context.pause();
        }
        return { replicates, seed, ...(await compute.run('intervalsResult', { job: name, compare: input.compare })) };
      } finally {
        await compute.run('endIntervals', { job: name }).catch(() => undefined);
      }
    }),
  );
}
