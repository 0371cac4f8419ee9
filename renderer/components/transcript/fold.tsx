import { memo, type ReactNode, useId } from 'react';
import { type Fold as FoldPiece, foldText, type ResultSummary, summarise } from '../../../shared/replay/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import type { Decoration } from './decorations.ts';
import styles from './fold.module.css';
import { LeafText } from './leaf-text.tsx';

interface FoldProps {
  fold: FoldPiece;
  open: boolean;
  onToggle: (id: string) => void;
  /** Search hits, as offsets in the text of the open fold. */
  decorations: readonly Decoration[];
}

/** More than this is not drawn at once; the record has it all. */
const LONGEST = 100_000;

/** Reasoning, a call with its result, or a system message: one line until it is opened, alike on all sides. */
export const Fold = memo(function Fold({ fold, open, onToggle, decorations }: FoldProps) {
  const id = useId();
  const failed = fold.kind === 'tool' && fold.error;
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(fold.id)}
      >
        {(fold.kind === 'reasoning' || fold.kind === 'system') && <Icon name="reasoning" small />}
        {failed && <Icon name="warning" small />}
        <FoldLine fold={fold} />
      </button>
      {open && (
        <div id={id} className={styles.open}>
          <LeafText text={shown(foldText(fold))} start={0} decorations={decorations} />
        </div>
      )}
    </div>
  );
});

function FoldLine({ fold }: { fold: FoldPiece }): ReactNode {
  if (fold.kind === 'turn') return t('transcript.foldedTurn', fold.number, formatNumber(fold.words));
  if (fold.kind !== 'tool') {
    return t(fold.kind === 'system' ? 'transcript.systemPrompt' : 'transcript.reasoning', formatNumber(fold.words));
  }
  return (
    <>
      <span className={styles.name}>{fold.name === '' ? t('transcript.result') : fold.name}</span>{' '}
      {fold.result === null ? t('transcript.noResult') : resultInWords(summarise(fold.result, fold.error))}
    </>
  );
}

/** A result as it stands behind the arrow. */
export function resultInWords(summary: ResultSummary): string {
  switch (summary.kind) {
    case 'nothing':
      return t('transcript.nothing');
    case 'error':
      return summary.text === '' ? t('transcript.failed') : t('transcript.error', summary.text);
    case 'text':
      return summary.text;
    case 'list':
      return t('transcript.entries', summary.count);
    case 'record':
      return [...summary.counts.map(({ key, count }) => countOf(key, count)), ...summary.words].join(', ');
  }
}

/** "5 items", "1 item", "2 payment methods": the key of a list as a word. */
function countOf(key: string, count: number): string {
  const word = key.replaceAll('_', ' ');
  return `${formatNumber(count)} ${count === 1 ? word.replace(/(?<=[^s])s$/, '') : word}`;
}

function shown(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n${t('transcript.cut', text.length - LONGEST)}`;
}
