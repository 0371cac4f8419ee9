import { type Step, spokenText } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../source/look.ts';
import styles from './draft-step.module.css';
import { FOLD } from './row-height.ts';

/** More than fits on any screen is not needed while rows fly past. */
const LONGEST = 1200;

/** The words of a step and where they stand, for the moment before it is drawn in full: cheap enough for every frame. */
export function DraftStep({ step, look }: { step: Step; look: Partial<SourceLook> }) {
  const folds = step.pieces.findIndex(({ kind }) => kind === 'speech');
  return (
    <div
      className={styles.draft}
      data-source={look.colour}
      data-shape={look.shape}
      data-speaker={step.speaker}
      style={{ paddingTop: Math.max(0, folds) * FOLD }}
    >
      <span className={styles.number}>{step.number}</span>
      {step.number !== null && <p className={styles.say}>{draftText(step)}</p>}
    </div>
  );
}

/** Without the marks of emphasis that are no words. */
function draftText(step: Step): string {
  return spokenText(step).slice(0, LONGEST).replaceAll('**', '');
}
