import { type ReactNode, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { turnReference } from '../../components/transcript/copy-turn.ts';
import { TurnTool } from '../../components/transcript/turn-tool.tsx';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { sideOf } from './choice.ts';
import { COLUMN_NAMES, idsOf, numbersIn, queryOf } from './columns.ts';
import type { Replay } from './use-replay.ts';

interface CopyTurn {
  /** Copies the turn at the playhead: the one that was chosen in its row, or the first there is. */
  copy: () => void;
  tools: (column: number, step: Step) => ReactNode;
}

/** Both stay the same functions while conversations come in and are aligned. */
export function useCopyTurn({ store, player, choice }: Replay): CopyTurn {
  const { toasts } = useServices();
  return useMemo(() => {
    const copyStep = (column: number, step: Step) => {
      const { columns, task } = store.getState();
      const shown = columns[column];
      if (!shown || step.number === null) return;
      const side = column === 0 ? null : COLUMN_NAMES[column];
      const address = href('replay', task, { ...queryOf(idsOf(columns)), turn: step.number, side });
      const text = turnReference(step, shown.conversation.instanceId, t('transcript.turn', step.number), address);
      const { show } = toasts.getState();
      navigator.clipboard.writeText(text).then(
        () =>
          show(t('transcript.copied', step.number ?? 0, columns.length > 1 ? shown.conversation.sourceLabel : null)),
        () => show(t('transcript.notCopied'), { tone: 'warning' }),
      );
    };
    const copy = () => {
      const { scene } = store.getState();
      const { row } = player.store.getState();
      const column = sideOf(choice.getState(), row, numbersIn(scene, row));
      const step = scene.columns[column]?.[scene.rows[row]?.cells[column] ?? -1];
      if (step) copyStep(column, step);
    };
    const tools = (column: number, step: Step) => (
      <TurnTool icon="copy" label={t('transcript.copy')} onClick={() => copyStep(column, step)} />
    );
    return { copy, tools };
  }, [store, player, choice, toasts]);
}
