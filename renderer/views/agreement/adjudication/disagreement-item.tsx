import type { AdjudicationEntry } from '../../../../shared/contract/adjudication-view.ts';
import type { QuestionWords } from '../../../../shared/contract/agreement-view.ts';
import { SourceName } from '../../../components/source/source-name.tsx';
import { t } from '../../../strings/index.ts';
import { DotStrip } from '../dot-strip.tsx';
import { dimensionName } from '../words.ts';
import styles from './adjudication.module.css';

interface DisagreementItemProps {
  entry: AdjudicationEntry;
  scale: QuestionWords['answers'];
  current: boolean;
  onPick: () => void;
}

/** One disagreement in the queue. */
export function DisagreementItem({ entry, scale, current, onPick }: DisagreementItemProps) {
  const { conversation, dimension, ratings, decision } = entry;
  return (
    <li>
      <button type="button" className={styles.entry} aria-current={current || undefined} onClick={onPick}>
        <span className={styles.entryWords}>
          <span>
            <b>{conversation.taskKey ?? conversation.instanceId}</b> {dimensionName(dimension)}
          </span>
          <SourceName id={conversation.sourceId} />
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
