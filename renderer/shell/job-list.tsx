import { Popover } from '../components/popover.tsx';
import { Progress, rateOf } from '../components/progress.tsx';
import { t } from '../strings/index.ts';
import { useJobs } from '../use-services.ts';
import styles from './job-list.module.css';

/** Long work goes on while one rates: its share stands in the rail, its rate and the way out one press away. */
export function JobList() {
  const jobs = useJobs((state) => state.jobs);
  const cancel = useJobs((state) => state.cancel);
  const first = jobs[0];
  if (first === undefined) return null;
  const { progress } = first;
  const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
  const percent = Math.min(100, Math.floor(share * 100));
  const trigger = (
    <button type="button" className={styles.trigger} title={rateOf(first)}>
      <span className={styles.title}>{first.title}</span>
      <span>{t('common.percent', percent)}</span>
      <span className={styles.track}>
        <span style={{ width: `${percent}%` }} />
      </span>
    </button>
  );
  return (
    <Popover trigger={trigger} label={t('app.jobs')}>
      <div className={styles.list}>
        {jobs.map((job) => (
          <Progress key={job.id} job={job} onCancel={() => void cancel(job.id)} />
        ))}
      </div>
    </Popover>
  );
}
