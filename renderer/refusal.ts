import { Refusal, toEnvelope } from '../shared/domain/errors.ts';

/** Anything thrown, as a refusal that can be shown. */
export function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, message, details } = toEnvelope(error);
  return new Refusal(code, message, details, error);
}
