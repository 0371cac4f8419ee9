import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startLoopback } from '../../electron/hosts/loopback/start.ts';
import { cancelledStatus, downloadFolder, httpPaths } from '../../shared/contract/http.ts';
import { type ErrorEnvelope, fromEnvelope } from '../../shared/domain/errors.ts';
import { contractSuite } from './suite.ts';
import { testClient } from './test-client.ts';
import { type Transport, temporaryHost } from './transport.ts';
import { writeRenderer } from './write-renderer.ts';

/** Real HTTP, as a browser would speak it: the code for the cookie, JSON posts, one event stream, uploads, downloads. */
async function overHttp(): Promise<Transport> {
  const { dir, root, options, remove } = temporaryHost();
  const loopback = await startLoopback({ ...options, rendererDir: writeRenderer(dir), root });
  const origin = `http://127.0.0.1:${loopback.port}`;
  const send = async (target: string, init: RequestInit = {}) => {
    const answer = await fetch(origin + target, init);
    if (!answer.ok || answer.status === cancelledStatus) throw fromEnvelope((await answer.json()) as ErrorEnvelope);
    return answer;
  };
  const post = (target: string, body: unknown, headers = {}) =>
    send(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });

  const code = new URLSearchParams(new URL(loopback.issueUrl()).hash.slice(1)).get('code');
  const exchanged = await post(httpPaths.session, { code });
  const cookie = exchanged.headers.get('set-cookie')?.split(';')[0] ?? '';
  const raw = async (name: unknown, input: unknown) =>
    (await post(httpPaths.api + encodeURIComponent(String(name)), input, { cookie })).json();
  const { client, tell } = testClient(raw);
  const stream = await send(httpPaths.events, { headers: { cookie } });
  void readEvents(stream, tell);
  return {
    client,
    raw,
    dir,
    async refer(file) {
      const upload = `${httpPaths.upload}?name=${encodeURIComponent(path.basename(file))}`;
      const headers = { cookie, origin, 'content-type': 'application/octet-stream' };
      const sent = await send(upload, { method: 'PUT', headers, body: readFileSync(file) });
      return ((await sent.json()) as { ref: string }).ref;
    },
    referNew: async (name) => `./${name}`,
    referOut: async () => downloadFolder,
    fetch: async (ref) => (await send(ref, { headers: { cookie } })).text(),
    async close() {
      await loopback.close();
      remove();
    },
  };
}

async function readEvents(stream: Response, emit: (name: string, payload: unknown) => void): Promise<void> {
  let text = '';
  try {
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, name, data] = /^event: (.+)\ndata: (.+)$/.exec(event) ?? [];
        if (name && data) emit(name, JSON.parse(data));
      }
    }
  } catch {
    // The host was closed.
  }
}

contractSuite('HTTP', overHttp);
