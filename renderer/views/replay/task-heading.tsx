import type { ReplayColumn } from '../../stores/replay-columns.ts';
import { t } from '../../strings/index.ts';
import styles from './replay-screen.module.css';

/** "airline_3 / Change the flight": the key alone where the task has no title. */
export function TaskHeading({ columns, task }: { columns: readonly ReplayColumn[]; task: string | null }) {
  const title = columns.map(({ conversation }) => conversation.task?.title ?? conversation.taskTitle).find(Boolean);
  const key = task ?? columns[0]?.conversation.instanceId ?? t('replay.title');
  return (
    <div className={styles.heading}>
      {title && (
        <>
          <span className={styles.key}>{key}</span>
          <span className={styles.slash} aria-hidden="true">
            /
          </span>
        </>
      )}
      <h1 title={title ?? key}>{title ?? key}</h1>
    </div>
  );
}
