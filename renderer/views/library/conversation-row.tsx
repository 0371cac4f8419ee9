// biome-ignore-all lint/a11y/useSemanticElements: what is windowed by position cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { memo } from 'react';
import { endOf } from '../../components/end-of.ts';
import { Checkbox, Icon, SourceName, VisuallyHidden } from '../../components/index.ts';
import type { LibraryRow, LibraryStore } from '../../stores/library-store.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './grid.module.css';

interface ConversationRowProps {
  id: string;
  row: LibraryRow;
  index: number;
  top: number;
  height: number;
  cursor: boolean;
  selected: boolean;
  store: LibraryStore;
  onOpen: (row: LibraryRow) => void;
}

/** Answers that the instrument asks for; a survey is complete with all of them. */
const surveyQuestions = 8;

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { id, row, index, top, height, cursor, selected, store, onOpen } = props;
  const { moveTo, selectTo, toggle } = store.getState();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do all of this
    <div
      role="row"
      id={id}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-cursor={cursor || undefined}
      onClick={(event) => (event.shiftKey ? selectTo(index) : moveTo(index))}
      onDoubleClick={() => onOpen(row)}
    >
      <span role="gridcell">
        <Checkbox hideLabel focusable={false} checked={selected} onChange={() => toggle(row)}>
          {t('library.selectRow', row.instanceId)}
        </Checkbox>
      </span>
      <span role="gridcell" className={styles.source}>
        <SourceName id={row.sourceId}>{row.sourceLabel}</SourceName>
      </span>
      <span role="gridcell" className={styles.task}>
        <span className={styles.taskLine}>
          <b>{row.taskKey ?? row.instanceId}</b> {row.taskTitle}
        </span>
        {row.hit && (
          <span className={styles.hit}>
            {endOf(row.hit.before)}
            <mark>{row.hit.match}</mark>
            {row.hit.after}
          </span>
        )}
      </span>
      <NumberCell label={t('library.run')}>{row.run ?? row.batch}</NumberCell>
      <NumberCell label={t('library.turns')}>{formatNumber(row.turns)}</NumberCell>
      <NumberCell label={t('library.words')}>{formatNumber(row.words)}</NumberCell>
      <NumberCell label={t('library.reward')}>
        <Reward reward={row.reward} />
      </NumberCell>
      <NumberCell label={t('library.survey')}>
        {row.surveyAnswered !== null && (
          <span className={row.surveyAnswered < surveyQuestions ? styles.dim : undefined}>
            {row.surveyAnswered}/{surveyQuestions}
          </span>
        )}
      </NumberCell>
      <span role="gridcell" className={styles.mark} data-label={t('library.keep')}>
        <Icon name={row.kept ? 'check' : 'minus'} />
        <VisuallyHidden>{row.kept ? t('common.yes') : t('common.no')}</VisuallyHidden>
      </span>
      <span role="gridcell" className={styles.mark} data-flag="">
        {row.flagged && (
          <>
            <Icon name="flag" />
            <VisuallyHidden>{t('common.yes')}</VisuallyHidden>
          </>
        )}
      </span>
    </div>
  );
});

/** `label` shows where narrow windows stack the cells. */
function NumberCell({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span role="gridcell" className={styles.number} data-label={label}>
      {children}
    </span>
  );
}

function Reward({ reward }: { reward: number | null }) {
  if (reward === null) return null;
  if (reward <= 0) return <span className={styles.dim}>{formatNumber(reward)}</span>;
  // a part of it is no success
  if (reward < 1) return formatNumber(reward);
  return (
    <span className={styles.reward}>
      <Icon name="check" />
      {formatNumber(reward)}
    </span>
  );
}
