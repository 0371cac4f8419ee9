import { useMemo } from 'react';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Speech as SpeechPiece } from '../../../shared/replay/index.ts';
import markdown from '../../components/markdown.module.css';
import { hasRightToLeft } from '../../components/transcript/right-to-left.ts';
import { Speech } from '../../components/transcript/speech.tsx';
import { type PlainKey, t } from '../../strings/index.ts';
import styles from './guidelines.module.css';

const ROLES: Readonly<Record<ItemKind, PlainKey>> = {
  rating: 'annotate.guideRole',
  pair: 'annotate.guideRolePair',
  graded: 'annotate.guideRolePair',
  'next-turn': 'annotate.guideRolePair',
  single: 'annotate.guideRoleSingle',
  preference: 'annotate.guideRolePreference',
  labels: 'annotate.guideRoleLabels',
};

const rulesFor = (kind: ItemKind): readonly PlainKey[] => [
  'annotate.guideRead',
  ...(kind === 'rating' ? (['annotate.guideScale'] as const) : []),
  'annotate.guideEvidence',
  kind === 'rating' ? 'annotate.guideUnsure' : 'annotate.guideUnsureBlind',
  'annotate.guideSaved',
];

interface GuidelinesProps {
  kind: ItemKind;
  instruction: string | null;
  /** The study's own, as Markdown; empty = the app's. */
  text: string;
}

/** How to rate or judge, beside the conversation, so that nothing has to be remembered. */
export function Guidelines({ kind, instruction, text }: GuidelinesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={styles.guide} aria-label={t('annotate.guideTitle')} tabIndex={0}>
      <h2>{t('annotate.guideTitle')}</h2>
      {text === '' && <p className={styles.role}>{t(ROLES[kind])}</p>}
      {instruction !== null && (
        <>
          <h3>{t('annotate.guideTask')}</h3>
          <p className={styles.task}>{instruction}</p>
        </>
      )}
      {text === '' ? (
        <ul className={styles.rules}>
          {rulesFor(kind).map((rule) => (
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
    <div className={markdown.markdown} data-bidi={hasRightToLeft(text) || undefined}>
      <Speech piece={piece} speaker="agent" decorations={NONE} />
    </div>
  );
}
