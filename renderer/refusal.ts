import { type ErrorEnvelope, Refusal, toEnvelope } from '../shared/domain/errors.ts';
import { t } from './strings/index.ts';

/** What a host says, in the language on screen where its code has a sentence there. */
export function sentenceOf({ code, message, details }: ErrorEnvelope): string {
  return t('host.refusal', code, message, details);
}

/** Anything thrown, as a refusal that can be shown, in the language on screen. */
export function refusal(error: unknown): Refusal {
  const envelope = toEnvelope(error);
  return new Refusal(envelope.code, sentenceOf(envelope), envelope.details, error);
}
