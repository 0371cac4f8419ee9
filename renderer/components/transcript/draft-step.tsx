import { isUnsaid, type Step, spokenText } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';
import type { SourceLook } from '../source/look.ts';
import styles from './draft-step.module.css';
import { hasRightToLeft } from './right-to-left.ts';
import { FOLD } from './row-height.ts';

/** More than fits on any screen is not needed while rows fly past. */
const LONGEST = 1200;

/**
 * The words of a step and where they stand, for the moment before it is drawn in full: cheap enough for every frame. The
 * same elements for any step, and for none: as rows fly past, texts change and nothing is made anew.
 */
export function DraftStep({ step, look }: { step: Step | undefined; look: Partial<SourceLook> }) {
  const words = step === undefined ? '' : draftText(step);
  const folds = step?.pieces.findIndex(({ kind }) => kind === 'speech') ?? 0;
  return (
    <div
      className={styles.draft}
      data-source={look.colour}
      data-shape={step && look.shape}
      data-empty={step === undefined || undefined}
      data-speaker={step?.number == null ? undefined : step.speaker}
      style={{ paddingTop: Math.max(0, folds) * FOLD }}
    >
      <span className={styles.number}>{step?.number ?? ''}</span>
      <p className={styles.say} data-bidi={hasRightToLeft(words) || undefined}>
        {words}
      </p>
    </div>
  );
}

/** Without the marks of emphasis that are no words. */
function draftText(step: Step): string {
  if (step.number === null) return '';
  if (isUnsaid(step)) return t('transcript.unsaid');
  return spokenText(step).slice(0, LONGEST).replaceAll('**', '');
}
