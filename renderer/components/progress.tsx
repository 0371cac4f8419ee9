import type { Job } from '../stores/job-store.ts';
import { formatNumber, t } from '../strings/index.ts';
import { Button } from './button.tsx';
import styles from './progress.module.css';

interface ProgressProps {
  job: Job;
  onCancel?: () => void;
}

/** Long work: how far, how fast, how long still, and the way out. */
export function Progress({ job, onCancel }: ProgressProps) {
  const { progress } = job;
  const share = progress === null || progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const percent = Math.round(share * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span className={styles.title}>{job.title}</span>
        <span className={styles.rate}>{rateOf(job)}</span>
      </div>
      <div className={styles.line}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={job.title}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={rateOf(job) || undefined}
        >
          <div className={styles.fill} style={{ width: `${share * 100}%` }} />
        </div>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

const mega = 1_000_000;

/** "412 of 495, 96 per second, 1 s left", in megabytes where bytes are counted. */
export function rateOf({ progress, perSecond }: Job): string {
  if (progress === null) return '';
  const { done, total, unit } = progress;
  const inMega = unit === 'bytes';
  const count = (value: number) => (inMega ? formatNumber(value / mega, 1) : formatNumber(Math.round(value)));
  const parts = [
    inMega ? t('common.megabytesOf', count(done), count(total)) : t('common.of', count(done), count(total)),
  ];
  if (perSecond !== null && perSecond > 0) {
    parts.push(inMega ? t('common.megabytesPerSecond', count(perSecond)) : t('common.perSecond', count(perSecond)));
    if (done < total) parts.push(t('common.secondsLeft', Math.ceil((total - done) / perSecond)));
  }
  return parts.join(', ');
}
