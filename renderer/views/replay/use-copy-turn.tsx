import { type ReactNode, useCallback } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { turnReference } from '../../components/transcript/copy-turn.ts';
import { TurnTool } from '../../components/transcript/turn-tool.tsx';
import { href } from '../../router/location.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { COLUMN_NAMES, idsOf, queryOf } from './columns.ts';

interface CopyTurn {
  /** Copies the turn at the playhead: that of the customer, or the first there is. */
  copy: () => void;
  tools: (column: number, step: Step) => ReactNode;
}

export function useCopyTurn({ columns, scene, task }: ReplayState, player: Player): CopyTurn {
  const { toasts } = useServices();
  const copyStep = useCallback(
    (column: number, step: Step) => {
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
    },
    [columns, task, toasts],
  );
  const copy = useCallback(() => {
    const cells = scene.rows[player.store.getState().row]?.cells ?? [];
    const column = cells.findIndex((cell, index) => cell !== null && scene.columns[index]?.[cell]?.number !== null);
    const cell = cells[column];
    const step = cell === null || cell === undefined ? undefined : scene.columns[column]?.[cell];
    if (step) copyStep(column, step);
  }, [scene, player, copyStep]);
  const tools = useCallback(
    (column: number, step: Step) => (
      <TurnTool icon="copy" label={t('transcript.copy')} onClick={() => copyStep(column, step)} />
    ),
    [copyStep],
  );
  return { copy, tools };
}
