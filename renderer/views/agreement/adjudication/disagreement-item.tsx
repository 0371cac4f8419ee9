import type { AdjudicationEntry } from '../../../../shared/contract/adjudication-view.ts';
import type { QuestionWords } from '../../../../shared/contract/agreement-view.ts';
import { t } from '../../../strings/index.ts';
import { DotStrip } from '../dot-strip.tsx';
import { dimensionName } from '../words.ts';
import styles from './adjudication.module.css';
import { EntrySource, entryName } from './entry-source.tsx';

interface DisagreementItemProps {
  entry: AdjudicationEntry;
  scale: QuestionWords['answers'];
  current: boolean;
  onPick: () => void;
}

/** One disagreement in the queue. */
export function DisagreementItem({ entry, scale, current, onPick }: DisagreementItemProps) {
  const { dimension, ratings, decision } = entry;
  return (
    <li>
      <button type="button" className={styles.entry} aria-current={current || undefined} onClick={onPick}>
        <span className={styles.entryWords}>
          <span>
            <b>{entryName(entry)}</b> {dimensionName(dimension)}
          </span>
          <EntrySource {...entry} />
          {decision && !decision.changed && <span>{t('adjudication.decidedAs', decision.value, decision.by)}</span>}
        </span>
        <DotStrip
          scale={scale.map(({ code }) => code)}
          ratings={ratings.map(({ annotator, code }) => ({ annotator, value: code }))}
        />
      </button>
    </li>
  );
}
