import { useEffect, useState } from 'react';
import { MEASURING } from '../../../shared/contract/events.ts';
import { Loading } from '../../components/loading.tsx';
import { Progress } from '../../components/progress.tsx';
import type { Job } from '../../stores/job-store.ts';
import { createRate } from '../../stores/rate.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './usi.module.css';

/** While the first table of a study is on its way: how many conversations have been measured, and how fast. */
export function Measuring() {
  const { client } = useServices();
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => {
    const rate = createRate();
    return client.on('job.progress', (told) => {
      if (told.job !== MEASURING) return;
      rate.add(performance.now(), told.done);
      const title = t('usi.measuring');
      const progress = { ...told, label: title };
      setJob({ id: MEASURING, title, progress, perSecond: rate.perSecond(), state: 'running' });
    });
  }, [client]);
  if (job === null) return <Loading />;
  return (
    <>
      <Progress job={job} />
      <p className={styles.note}>{t('usi.measuringText')}</p>
    </>
  );
}
