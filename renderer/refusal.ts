import { Refusal, toEnvelope } from '../shared/domain/errors.ts';
import { t } from './strings/index.ts';

/** Anything thrown, as a refusal that can be shown, in the language on screen where its code has a sentence there. */
export function refusal(error: unknown): Refusal {
  const { code, message, details } = toEnvelope(error);
  return new Refusal(code, t('host.refusal', code, message, details), details, error);
}
