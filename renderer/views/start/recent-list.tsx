import type { RecentStudy } from '../../../shared/contract/outputs.ts';
import { IconButton } from '../../components/button.tsx';
import { useStudyActions } from '../../shell/use-study-actions.ts';
import { formatMoment, t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './recent-list.module.css';

interface RecentListProps {
  recent: RecentStudy[] | null;
  onForgotten: () => void;
}

export function RecentList({ recent, onForgotten }: RecentListProps) {
  if (recent === null) return <div className={styles.none} />;
  if (recent.length === 0) return <p className={styles.none}>{t('start.noRecent')}</p>;
  return (
    <ul className={styles.list}>
      {recent.map((study) => (
        <Recent key={study.file} study={study} onForgotten={onForgotten} />
      ))}
    </ul>
  );
}

function Recent({ study, onForgotten }: { study: RecentStudy; onForgotten: () => void }) {
  const { client } = useServices();
  const { open } = useStudyActions();
  const forget = async () => {
    await client.call('recent.forget', { file: study.ref });
    onForgotten();
  };
  return (
    <li className={styles.item}>
      <button type="button" className={styles.open} disabled={!study.exists} onClick={() => void open(study.ref)}>
        <span className={styles.name}>{study.name}</span>
        <span className={styles.meta}>{study.exists ? formatMoment(study.openedAt) : t('start.missing')}</span>
        <span className={styles.path} title={study.file}>
          {study.file}
        </span>
      </button>
      <span className={styles.forget}>
        <IconButton icon="close" label={t('start.forget', study.name)} onClick={() => void forget()} />
      </span>
    </li>
  );
}
