import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextField } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './task-picker.module.css';

const MOST_SHOWN = 300;

/** Where no task was asked for: the tasks of the study, those that can be compared first. */
export function TaskPicker() {
  const [filter, setFilter] = useState('');
  const asked = { query: filter, limit: MOST_SHOWN };
  const { data, error, loading, reload } = useAnswer('tasks.list', asked, ['study', 'conversations']);
  const none = data?.total === 0 && filter === '';

  return (
    <Screen title={t('replay.title')} layout="page">
      {error && <ErrorNote error={error} retry={reload} />}
      {loading && data === null && <Loading />}
      {none && (
        <EmptyState title={t('replay.emptyTitle')} actions={<a href={href('library')}>{t('replay.toLibrary')}</a>}>
          {t('replay.emptyText')}
        </EmptyState>
      )}
      {data !== null && !none && (
        <div className={styles.picker}>
          <h2>{t('replay.pickTask')}</h2>
          <p className={styles.text}>{t('replay.pickTaskText')}</p>
          <TextField
            label={t('replay.filterTasks')}
            hideLabel
            icon="search"
            placeholder={t('replay.filterTasks')}
            value={filter}
            onChange={setFilter}
          />
          <ul className={styles.list}>
            {data.tasks.map((task) => (
              <li key={task.key}>
                <a href={href('replay', task.key)} className={styles.task}>
                  <span className={styles.key}>{task.key}</span>
                  <span className={styles.title}>{task.about ?? ''}</span>
                  <span className={styles.counts}>
                    {t('replay.people', task.human)}, {t('replay.simulated', task.simulator)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.text} role="status">
            {data.total === 0
              ? t('replay.noTaskFound')
              : data.total > data.tasks.length && t('replay.moreTasks', data.total - data.tasks.length)}
          </p>
        </div>
      )}
    </Screen>
  );
}
