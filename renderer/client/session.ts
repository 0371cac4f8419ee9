import { Refusal } from '../../shared/domain/errors.ts';
import { failureOf } from './failure.ts';

/** The one-time code in the printed URL's fragment: `#code=...`. Null when the page was opened or reloaded without one. */
export function codeIn(fragment: string): string | null {
  return /^#(?:code=)([\w-]{8,200})$/.exec(fragment)?.[1] ?? null;
}

/**
 * Exchanges the one-time code for the session cookie and takes it out of the address and the history. Without a code
 * the cookie of an earlier exchange is used.
 * @throws Refusal when the host does not know the code (used before, or another run of the host).
 */
export async function openSession(page: Pick<Window, 'location' | 'history'>): Promise<void> {
  const code = codeIn(page.location.hash);
  if (code === null) return;
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (response.ok) return;
  const failure = await failureOf(response);
  throw new Refusal('session_refused', failure.message, failure.details, failure);
}
