import type { SyncMode } from '../../../shared/replay/index.ts';
import type { Find } from '../../components/transcript/use-find.ts';
import { useActions } from '../../keys/use-actions.ts';
import { SPEEDS } from '../../stores/replay-player.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import type { ColumnView } from './use-column-views.ts';
import type { Replay } from './use-replay.ts';

interface Context {
  replay: Replay;
  state: ReplayState;
  views: readonly ColumnView[];
  find: Find;
  copy: () => void;
  toggleMarks: () => void;
  toggleEvidence: () => void;
  togglePanel: () => void;
  toggleLock: () => void;
}

export function useReplayActions(context: Context): void {
  const { replay, state, views, find } = context;
  const { player, store } = replay;
  const mode = (next: SyncMode) => () => store.setMode(next);
  useActions({
    'replay.play': () => (player.store.getState().playing ? player.pause() : player.play()),
    'replay.back': () => player.step(-1),
    'replay.forward': () => player.step(1),
    'replay.first': () => player.goTo(0),
    'replay.last': () => player.goTo(state.scene.rows.length - 1),
    'replay.slower': () => player.setSpeed(neighbour(player.store.getState().speed, -1)),
    'replay.faster': () => player.setSpeed(neighbour(player.store.getState().speed, 1)),
    'replay.release': () => (find.open ? find.close() : player.release()),
    'replay.byTurn': mode('turn'),
    'replay.byUserTurn': mode('user-turn'),
    'replay.byStage': mode('stage'),
    'replay.lock': context.toggleLock,
    'replay.marks': context.toggleMarks,
    'replay.evidence': context.toggleEvidence,
    'replay.folds': () => toggleFolds(state, views),
    'replay.panel': context.togglePanel,
    'replay.find': () => find.show(),
    'replay.nextMatch': find.open ? () => find.move(1) : undefined,
    'replay.previousMatch': find.open ? () => find.move(-1) : undefined,
    'replay.copy': context.copy,
  });
}

function neighbour(speed: number, direction: 1 | -1): number {
  const at = SPEEDS.indexOf(speed as (typeof SPEEDS)[number]);
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + direction))] ?? 1;
}

/** Opens all folds of all columns, or closes them when any is open. */
function toggleFolds({ columns }: ReplayState, views: readonly ColumnView[]): void {
  const anyOpen = columns.some((_, column) => (views[column]?.openFolds.size ?? 0) > 0);
  for (const [column, { steps }] of columns.entries()) {
    const folds = steps.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'speech' && kind !== 'note'));
    views[column]?.setFolds(anyOpen ? [] : folds.map(({ id }) => id));
  }
}
