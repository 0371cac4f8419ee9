import { httpPaths } from '../../shared/contract/http.ts';
import { failureOf } from './failure.ts';

/** The one-time code in the printed URL's fragment: `#code=...`. Null when the page was opened or reloaded without one. */
export function codeIn(fragment: string): string | null {
  return /^#code=([\w-]{8,200})$/.exec(fragment)?.[1] ?? null;
}

/**
 * Exchanges the one-time code for the session cookie and takes it out of the address and the history. A page that the
 * host's entry page made way for has its cookie already; a code is left when a new address is opened in a known browser.
 * @throws Refusal `bad_code` when the host does not know the code (used before, or another run of the host).
 */
export async function openSession(page: Pick<Window, 'location' | 'history'>): Promise<void> {
  const code = codeIn(page.location.hash);
  if (code === null) return;
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  const response = await fetch(httpPaths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw await failureOf(response);
}
