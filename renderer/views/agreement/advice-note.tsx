import { useState } from 'react';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { namesOf } from './words.ts';

const firstAdvice = 6;
const targets = [0.03, 0.05, 0.075, 0.1, 0.15, 0.2];

interface AdviceNoteProps {
  summary: AgreementSummary;
  target: number;
  onTarget: (target: number) => void;
}

/** What pays most, first; how many more items depends on the width that is aimed at. */
export function AdviceNote({ summary: { advice, questions }, target, onTarget }: AdviceNoteProps) {
  const [all, setAll] = useState(false);
  const names = namesOf(questions);
  const sentences = advice.map((each) => t('agreementSentences.advice', each, names));
  const shown = all ? sentences : sentences.slice(0, firstAdvice);
  const rest = sentences.length - shown.length;
  return (
    <section aria-label={t('agreement.advice')}>
      <Note
        title={t('agreement.advice')}
        actions={
          <>
            {rest > 0 && <Button onClick={() => setAll(true)}>{t('agreement.moreAdvice', rest)}</Button>}
            <Select
              label={t('agreement.target')}
              value={String(target)}
              options={targets.map((each) => ({ value: String(each), label: formatNumber(each) }))}
              onChange={(value) => onTarget(Number(value))}
            />
          </>
        }
      >
        {sentences.length === 0 ? (
          t('agreement.noAdvice')
        ) : (
          <ol className={styles.advice}>
            {shown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        )}
      </Note>
    </section>
  );
}
