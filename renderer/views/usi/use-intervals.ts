import { useEffect, useState } from 'react';
import type { UsiIntervals } from '../../../shared/contract/usi-view.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import type { UsiOptions } from './options.ts';

/** Draws while one looks at the screen; reports take 2,000 on the command line and in exports. */
export const REPLICATES = 1000;

/**
 * Bootstrap intervals of the table, computed in the background; null until they are there. A change of options or of the
 * study cancels what is under way.
 */
export function useIntervals(options: UsiOptions, ready: boolean): UsiIntervals | null {
  const { client, jobs } = useServices();
  const [intervals, setIntervals] = useState<{ asked: string; value: UsiIntervals } | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify([options, turn]);

  useEffect(() => {
    if (!ready) return;
    const [given] = JSON.parse(asked) as [UsiOptions];
    let job: string | null = null;
    let left = false;
    void jobs
      .getState()
      .run(t('usiAnalysis.intervalsJob'), (id) => {
        job = id;
        return client.call('usi.intervals', { options: given, replicates: REPLICATES, seed: 1, job: id });
      })
      .then(
        (value) => !left && setIntervals({ asked, value }),
        () => undefined, // cancelled, or the table itself says why
      );
    return () => {
      left = true;
      if (job !== null) void jobs.getState().cancel(job);
    };
  }, [client, jobs, asked, ready]);

  useEffect(
    () => client.on('study.changed', ({ what }) => what === 'conversations' && setTurn((now) => now + 1)),
    [client],
  );
  return intervals?.asked === asked ? intervals.value : null;
}
