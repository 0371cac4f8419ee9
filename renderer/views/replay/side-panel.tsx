import { useState } from 'react';
import { Later } from '../../components/later.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { Tabs } from '../../components/tabs.tsx';
import { useNearRow } from '../../components/transcript/use-near-row.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { BehavioursTable } from './behaviours-table.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { Prose } from './prose.tsx';
import styles from './side-panel.module.css';
import { TurnTab } from './turn-tab.tsx';

interface SidePanelProps {
  replay: ReplayState;
  looks: readonly SourceLook[];
  player: Player;
}

/** Beside the conversations: what the customer was told, what the agent had to follow, what is at the playhead. */
export function SidePanel(props: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-label={t('replay.task')}>
      <Later>
        <PanelTabs {...props} />
      </Later>
    </aside>
  );
}

function PanelTabs({ replay, looks, player }: SidePanelProps) {
  const [tab, setTab] = useState<'task' | 'policy' | 'turn'>('task');
  const { columns } = replay;
  const instrument = useAnswer('instrument.get', {}).data;
  const task = columns.map(({ conversation }) => conversation.task).find((each) => each !== null) ?? null;
  return (
    <Tabs
      label={t('replay.task')}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          value: 'task',
          label: t('replay.task'),
          content: (
            <>
              <section>
                <h3>{t('replay.instruction')}</h3>
                <Prose text={task?.instruction ?? null} missing={t('replay.noInstruction')} />
              </section>
              <BehavioursTable columns={columns} looks={looks} />
              <OutcomeTable columns={columns} looks={looks} instrument={instrument} />
            </>
          ),
        },
        {
          value: 'policy',
          label: t('replay.policy'),
          content: (
            <section>
              <Prose text={task?.policy ?? policyIn(columns)} missing={t('replay.noPolicy')} markdown />
            </section>
          ),
        },
        {
          value: 'turn',
          label: <TurnLabel scene={replay.scene} player={player} />,
          content: <TurnTab replay={replay} looks={looks} player={player} />,
        },
      ]}
    />
  );
}

/** Hears the playhead itself, so that the panel around it is not drawn anew with every step. */
function TurnLabel({ scene, player }: { scene: Scene; player: Player }) {
  const number = (scene.rows[useNearRow(player)]?.cells ?? [])
    .map((cell, column) => (cell === null ? null : (scene.columns[column]?.[cell]?.number ?? null)))
    .find((each) => each !== null);
  return number ? t('replay.turnTab', number) : t('replay.byTurn');
}

/** Where the task has none, the system message that the agent was given. */
function policyIn(columns: ReplayState['columns']): string | null {
  for (const piece of columns.flatMap(({ steps }) => steps[0]?.pieces ?? [])) {
    if (piece.kind === 'system') return piece.text;
  }
  return null;
}
