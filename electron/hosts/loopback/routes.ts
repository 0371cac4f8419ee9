import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpPaths } from '../../../shared/contract/http.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Host } from '../host.ts';
import type { downloads } from './downloads.ts';
import { entryPage } from './entry-page.ts';
import type { eventStreams } from './event-stream.ts';
import { readJson } from './request-body.ts';
import { sendJson } from './send.ts';
import type { Session } from './session.ts';
import type { StaticHandler } from './static-files.ts';
import type { uploads } from './uploads.ts';

export interface Routes {
  port: number;
  host: Host;
  session: Session;
  events: ReturnType<typeof eventStreams>;
  uploads: ReturnType<typeof uploads>;
  downloads: ReturnType<typeof downloads>;
  renderer: StaticHandler;
}

/** Answers a request whose provenance has been checked. Without the cookie only the entry page and its exchange answer. */
export async function route(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const url = addressOf(request, routes.port);
  const { pathname } = url;
  const admitted = routes.session.admits(request.headers.cookie, routes.port);
  if (pathname === httpPaths.session) return exchange(request, response, routes, admitted);
  if (!admitted) return withoutSession(request, response, pathname);
  if (pathname === httpPaths.events) return requiring(request, 'GET', () => routes.events.add(response));
  if (pathname.startsWith(httpPaths.api)) {
    return requiring(request, 'POST', async () => {
      const output = await routes.host.call(pathname.slice(httpPaths.api.length), await readJson(request));
      sendJson(response, 200, output ?? null);
    });
  }
  if (pathname === httpPaths.upload) {
    const name = url.searchParams.get('name');
    return requiring(request, 'PUT', async () => sendJson(response, 200, await routes.uploads.receive(request, name)));
  }
  if (pathname.startsWith(httpPaths.download)) {
    return requiring(request, 'GET', () => routes.downloads.send(pathname, response));
  }
  const page = await routes.renderer(new Request(url, { method: request.method ?? 'GET' }));
  response.writeHead(page.status, Object.fromEntries(page.headers));
  response.end(Buffer.from(await page.arrayBuffer()));
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  { session, port }: Routes,
  admitted: boolean,
): Promise<void> {
  await requiring(request, 'POST', async () => {
    const body = await readJson(request, 1024);
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
    if (!session.redeem(code) && !admitted) {
      throw new Refusal('bad_code', 'This address has been used already, or belongs to an earlier run of Counterpart.');
    }
    response.writeHead(204, { 'set-cookie': session.cookie(port), 'cache-control': 'no-store' }).end();
  });
}

function withoutSession({ method }: IncomingMessage, response: ServerResponse, pathname: string): void {
  if (pathname !== '/' || method !== 'GET') {
    throw new Refusal(
      'no_session',
      'Open the latest address that Counterpart printed: this page has no session, or an old one.',
    );
  }
  response.writeHead(200, entryPage.headers).end(entryPage.body);
}

async function requiring(request: IncomingMessage, method: string, work: () => unknown): Promise<void> {
  if (request.method !== method) throw new Refusal('wrong_method', `This address takes ${method} only.`);
  await work();
}

function addressOf({ url }: IncomingMessage, port: number): URL {
  try {
    return new URL(url ?? '/', `http://127.0.0.1:${port}`);
  } catch (cause) {
    throw new Refusal('bad_address', 'This is no address that Counterpart knows.', null, cause);
  }
}
