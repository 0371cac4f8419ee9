import { type ReactNode, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { turnReference } from '../../components/transcript/copy-turn.ts';
import { TurnTool } from '../../components/transcript/turn-tool.tsx';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { COLUMN_NAMES, idsOf, queryOf } from './columns.ts';
import type { Replay } from './use-replay.ts';

interface CopyTurn {
  /** Copies the turn at the playhead: that of the customer, or the first there is. */
  copy: () => void;
  tools: (column: number, step: Step) => ReactNode;
}

/** Both stay the same functions while conversations come in and are aligned. */
export function useCopyTurn({ store, player }: Replay): CopyTurn {
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
        () => show(t('transcript.copied', step.number ?? 0)),
        () => show(t('transcript.notCopied'), { tone: 'warning' }),
      );
    };
    const copy = () => {
      const { scene } = store.getState();
      const cells = scene.rows[player.store.getState().row]?.cells ?? [];
      const column = cells.findIndex((cell, index) => cell !== null && scene.columns[index]?.[cell]?.number !== null);
      const cell = cells[column];
      const step = cell === null || cell === undefined ? undefined : scene.columns[column]?.[cell];
      if (step) copyStep(column, step);
    };
    const tools = (column: number, step: Step) => (
      <TurnTool icon="copy" label={t('transcript.copy')} onClick={() => copyStep(column, step)} />
    );
    return { copy, tools };
  }, [store, player, toasts]);
}
