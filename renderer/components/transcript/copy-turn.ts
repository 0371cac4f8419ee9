import { type Step, spokenText } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';

/** A turn as it goes to the clipboard: the words, then where they stand. `address` leads back to the turn. */
export function turnReference(step: Step, instance: string, turn: string, address: string): string {
  return `${spokenText(step) || t('transcript.unsaid')}\n(${instance}, ${turn}; ${address})`;
}
