import { Fragment, useEffect, useRef } from 'react';
import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { IconButton } from '../../components/button.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import styles from './column-heads.module.css';
import { idsOf } from './columns.ts';
import { AddColumn, ConversationMenu, type PickerProps } from './conversation-menu.tsx';
import { rewardInWords, runInWords } from './conversation-words.ts';

interface ColumnHeadsProps {
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  candidates: PickerProps['candidates'];
  scene: Scene;
  locked: boolean;
  show: (ids: readonly string[]) => void;
}

/** Who stands in each column, with the picker of other runs of the task. */
export function ColumnHeads({ columns, looks, candidates, scene, locked, show }: ColumnHeadsProps) {
  const ids = idsOf(columns);
  const heads = useRef<HTMLDivElement>(null);
  const next = useRef<number | null>(null);
  /** Other columns come; what was pressed goes with the old ones, and the focus to the head of one that is there then. */
  const change = (to: readonly string[], column: number) => {
    next.current = column;
    show(to);
  };
  const shown = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once they are there
  useEffect(() => {
    const column = next.current;
    next.current = null;
    if (column === null || document.activeElement !== document.body) return;
    heads.current?.querySelectorAll<HTMLElement>('[aria-haspopup]')[column]?.focus();
  }, [shown]);
  const replace = (column: number, id: string) => show(ids.map((each, index) => (index === column ? id : each)));
  return (
    <div ref={heads} className={styles.heads} data-columns={columns.length}>
      {columns.map(({ conversation }, column) => (
        <Fragment key={conversation.id}>
          {column > 0 && (
            <span className={styles.middle}>
              {locked && scene.mode === 'stage' && t(scene.provisional ? 'replay.aligning' : 'replay.aligned')}
            </span>
          )}
          <div className={styles.head}>
            <ConversationMenu
              conversation={conversation}
              look={looks[column]}
              candidates={candidates}
              taken={ids}
              onPick={(id) => replace(column, id)}
            />
            <span className={styles.meta} title={factsOf(conversation)}>
              {factsOf(conversation)}
            </span>
            {columns.length > 1 && (
              <span className={styles.close}>
                <IconButton
                  icon="close"
                  label={t('replay.removeColumn', conversation.sourceLabel)}
                  onClick={() =>
                    change(
                      ids.filter((id) => id !== conversation.id),
                      Math.max(0, column - 1),
                    )
                  }
                />
              </span>
            )}
          </div>
        </Fragment>
      ))}
      <AddColumn candidates={candidates} taken={ids} onPick={(id) => change([...ids, id], ids.length)} />
    </div>
  );
}

function factsOf(conversation: ConversationSummary): string {
  const { turns, words, reward } = conversation;
  const parts = [runInWords(conversation), t('common.turns', turns), t('common.words', words), rewardInWords(reward)];
  return parts.filter((part) => part !== null).join(', ');
}
