import type { Json } from './json.ts';

/**
 * What went wrong or is to be known, as it travels over every transport. `code` is a stable word; `message` says what happened, what was
 * kept and what to do.
 */
export interface ErrorEnvelope {
  code: string;
  message: string;
  details: Json;
}

/** What a host tells unasked. */
export function told(code: string, message: string, details: Json = null): ErrorEnvelope {
  return { code, message, details };
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
  const known = systemFault(error);
  if (known) return { ...known, details: null };
  return { code: 'internal', message: `Something went wrong inside Counterpart: ${message}`, details: null };
}

const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM']);

/** What the system refuses and a person can mend: no room, no right. */
function systemFault(error: unknown): Pick<ErrorEnvelope, 'code' | 'message'> | null {
  const { code, message, path } = (error ?? {}) as { code?: unknown; message?: unknown; path?: unknown };
  if (typeof code !== 'string') return null;
  if (full.has(code)) {
    const what = 'The disk is full. Nothing of this was written; what was saved before is kept.';
    return { code: 'disk_full', message: `${what} Make room and try again.` };
  }
  if (!forbidden.has(code)) return null;
  const where = typeof path === 'string' ? path : String(message);
  return {
    code: 'no_permission',
    message: `Counterpart may not read or write here (${where}). Nothing was changed. Choose another folder, or change who may use it.`,
  };
}

export function fromEnvelope({ code, message, details }: ErrorEnvelope): Refusal {
  return new Refusal(code, message, details);
}
