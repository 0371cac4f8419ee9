import type { Json } from './json.ts';

/**
 * What went wrong, as it travels over every transport. `code` is a stable word; `message` says what happened, what was
 * kept and what to do.
 */
export interface ErrorEnvelope {
  code: string;
  message: string;
  details: Json;
}

/** A refusal with a message meant for the user. Anything else that is thrown is a defect (`internal`). */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Json;

  constructor(code: string, message: string, details: Json = null, cause?: unknown) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export function toEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof Refusal) return { code: error.code, message: error.message, details: error.details };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `Something went wrong inside Counterpart: ${message}`, details: null };
}

export function fromEnvelope({ code, message, details }: ErrorEnvelope): Refusal {
  return new Refusal(code, message, details);
}
