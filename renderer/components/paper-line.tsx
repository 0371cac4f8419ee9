import { usePrinting } from '../printing.ts';
import { formatStamp, t } from '../strings/index.ts';
import { useApp } from '../use-services.ts';
import styles from './paper-line.module.css';

/** What a sheet of paper must say of itself: study, how much is in it, when it was printed. On screen it is not there. */
export function PaperLine() {
  const printing = usePrinting();
  const study = useApp((app) => app.study);
  const alone = useApp((app) => app.session?.role === 'annotator');
  if (printing === null || study === null) return null;
  return (
    <p className={styles.line}>
      <b>{study.name}</b>
      {/* who annotates knows nothing of the whole */}
      {!alone && <span>{t('overview.counts', study.conversations, study.messages, study.tasks, study.ratings)}</span>}
      <span>{t('common.printed', formatStamp(printing))}</span>
    </p>
  );
}
