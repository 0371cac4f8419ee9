import { fromEnvelope, Refusal } from '../../shared/domain/errors.ts';

interface MaybeEnvelope {
  code?: unknown;
  message?: unknown;
  details?: unknown;
}

/** The refusal in a failed HTTP answer; an answer without an envelope (a proxy, a crash) still says what came back. */
export async function failureOf(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as MaybeEnvelope | null;
  if (typeof body?.code === 'string' && typeof body.message === 'string') {
    return fromEnvelope({ code: body.code, message: body.message, details: (body.details ?? null) as never });
  }
  return new Refusal('http', `The host answered ${response.status} ${response.statusText}.`.trim());
}

/** The host went away: the process was ended, or the computer slept through it. */
export function unreachable(cause: unknown): Refusal {
  return new Refusal('unreachable', 'Counterpart does not answer. Start it again, then reload this page.', null, cause);
}
