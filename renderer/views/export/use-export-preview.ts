import { useEffect, useState } from 'react';
import type { ExportPreview } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useJobs, useServices } from '../../use-services.ts';
import type { ExportOptions } from './use-export-options.ts';

/** So that a preview does not begin with every letter and click. */
const quietMilliseconds = 250;

interface Answer {
  asked: string;
  preview: ExportPreview | null;
  error: Refusal | null;
}

/**
 * What an export with these options would write: the same work, nothing written. Starts by itself when `enabled`; a newer
 * question cancels the older one.
 */
export function useExportPreview(format: string | null, options: ExportOptions, enabled: boolean) {
  const { client, jobs } = useServices();
  const [job, setJob] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const running = useJobs((state) => state.jobs.find(({ id }) => id === job));
  const asked = JSON.stringify([format, options]);

  useEffect(() => {
    if (format === null || !enabled) return;
    let mine: string | null = null;
    let wanted = true;
    const timer = setTimeout(() => {
      const work = jobs.getState().run(t('export.previewing'), (id) => {
        mine = id;
        setJob(id);
        const [name, given] = JSON.parse(asked) as [string, ExportOptions];
        return client.call('export.preview', { format: name, options: given, job: id });
      });
      work.then(
        (preview) => wanted && setAnswer({ asked, preview, error: null }),
        (error) => wanted && setAnswer({ asked, preview: null, error: refusal(error) }),
      );
    }, quietMilliseconds);
    return () => {
      wanted = false;
      clearTimeout(timer);
      if (mine !== null) void jobs.getState().cancel(mine);
    };
  }, [client, jobs, format, asked, enabled]);

  const current = answer?.asked === asked ? answer : null;
  return { preview: current?.preview ?? null, error: current?.error ?? null, running };
}
