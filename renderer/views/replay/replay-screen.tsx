import { useStore } from 'zustand';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { useLocation } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { idsIn } from './columns.ts';
import styles from './replay-screen.module.css';
import { Stage } from './stage.tsx';
import { TaskPicker } from './task-picker.tsx';
import { useReplay } from './use-replay.ts';

/** One to three conversations of one task, side by side. */
export function ReplayScreen() {
  const { rest, query } = useLocation();
  const replay = useReplay();
  const state = useStore(replay.store);
  if (rest === null && idsIn(query).length === 0) return <TaskPicker />;
  if (state.columns.length > 0) return <Stage replay={replay} state={state} />;
  return (
    <Screen title={t('replay.title')}>
      {state.error && (
        <div className={styles.note}>
          <ErrorNote error={state.error} retry={() => void replay.store.open(rest, idsIn(query))} />
        </div>
      )}
      {state.loading && <Loading />}
    </Screen>
  );
}
