import { useMemo } from 'react';
import type { Speech as SpeechPiece } from '../../../shared/replay/index.ts';
import markdown from '../../components/markdown.module.css';
import { Speech } from '../../components/transcript/speech.tsx';
import { type PlainKey, t } from '../../strings/index.ts';
import styles from './guidelines.module.css';

const RULES: readonly PlainKey[] = [
  'annotate.guideRead',
  'annotate.guideScale',
  'annotate.guideEvidence',
  'annotate.guideUnsure',
  'annotate.guideSaved',
];

interface GuidelinesProps {
  instruction: string | null;
  /** The study's own, as Markdown; empty = the app's. */
  text: string;
}

/** How to rate, beside the conversation, so that nothing has to be remembered. */
export function Guidelines({ instruction, text }: GuidelinesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={styles.guide} aria-label={t('annotate.guideTitle')} tabIndex={0}>
      <h2>{t('annotate.guideTitle')}</h2>
      {text === '' && <p className={styles.role}>{t('annotate.guideRole')}</p>}
      {instruction !== null && (
        <>
          <h3>{t('annotate.guideTask')}</h3>
          <p className={styles.task}>{instruction}</p>
        </>
      )}
      {text === '' ? (
        <ul className={styles.rules}>
          {RULES.map((rule) => (
            <li key={rule}>{t(rule)}</li>
          ))}
        </ul>
      ) : (
        <StudyText text={text} />
      )}
    </aside>
  );
}

const NONE: never[] = [];

function StudyText({ text }: { text: string }) {
  const piece = useMemo<SpeechPiece>(() => ({ kind: 'speech', id: '', position: 0, start: 0, text }), [text]);
  return (
    <div className={markdown.markdown}>
      <Speech piece={piece} speaker="agent" decorations={NONE} />
    </div>
  );
}
