import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../../shared/domain/errors.ts';

/**
 * Where a request may come from, before any cookie is looked at.
 *  - Host must be the address that was printed: a name that was rebound to 127.0.0.1 is refused.
 *  - Origin, which browsers send with every POST, PUT and event stream from elsewhere, must be this host's own.
 *  - Sec-Fetch-Site tells of the rest, such as a script element on another port of 127.0.0.1, which is the same site
 *    for cookies. Only opening the app by a link is fine from anywhere.
 * @throws Refusal `foreign_host` or `foreign_origin`
 */
export function checkProvenance({ method, headers, url }: IncomingMessage, port: number): void {
  const own = `127.0.0.1:${port}`;
  if (headers.host !== own) {
    throw new Refusal('foreign_host', `Counterpart answers at http://${own} only, under no other name.`);
  }
  const foreign = () => new Refusal('foreign_origin', 'Another page asked. Counterpart answers its own page only.');
  if (headers.origin !== undefined && headers.origin !== `http://${own}`) throw foreign();
  const site = headers['sec-fetch-site'];
  const fromHere = site === undefined || site === 'same-origin' || site === 'none';
  const opening = method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && url === '/';
  if (!fromHere && !opening) throw foreign();
}
