import { type PlainKey, t } from '../../strings/index.ts';
import styles from './guidelines.module.css';

const RULES: readonly PlainKey[] = [
  'annotate.guideRead',
  'annotate.guideScale',
  'annotate.guideEvidence',
  'annotate.guideUnsure',
  'annotate.guideSaved',
];

/** How to rate, beside the conversation, so that nothing has to be remembered. */
export function Guidelines({ instruction }: { instruction: string | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={styles.guide} aria-label={t('annotate.guideTitle')} tabIndex={0}>
      <h2>{t('annotate.guideTitle')}</h2>
      <p className={styles.role}>{t('annotate.guideRole')}</p>
      {instruction !== null && (
        <>
          <h3>{t('annotate.guideTask')}</h3>
          <p className={styles.task}>{instruction}</p>
        </>
      )}
      <ul className={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ul>
    </aside>
  );
}
