import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoopbackOptions, startLoopback } from '../../../electron/hosts/loopback/start.ts';
import { fakeWorkers } from './fake-worker.ts';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  json(): unknown;
}

export interface Asked {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Raw HTTP: unlike fetch it sends any Host, Origin and path as they are given. */
export function ask(port: number, { method = 'GET', path: target, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A loopback host on fake workers with a root of three files, and a browser's cookie for it. */
export async function loopbackFixture(options: Partial<LoopbackOptions> = {}) {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-test-'));
  const folder = (name: string) => {
    mkdirSync(path.join(dir, name), { recursive: true });
    return path.join(dir, name);
  };
  const rendererDir = folder('renderer/assets') && folder('renderer');
  writeFileSync(path.join(rendererDir, 'index.html'), '<title>fixture renderer</title>');
  writeFileSync(path.join(rendererDir, 'assets/app-1234.js'), 'export {};');
  const root = folder('root/data') && folder('root');
  writeFileSync(path.join(root, 'a.counterpart'), 'study');
  writeFileSync(path.join(root, 'data/runs.json'), '[]');
  writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  const workers = fakeWorkers({
    'import.preview': (input) => input,
    'export.run': (input) => {
      const file = path.join((input as { out: string }).out, 'ratings.csv');
      writeFileSync(file, 'a,b\n');
      return { files: [{ name: 'ratings.csv', ref: file, bytes: 4 }], counts: {} };
    },
  });
  const loopback = await startLoopback({
    version: '0.0.0',
    profile: { dir: folder('profile'), studies: path.join(dir, 'studies') },
    startWorker: workers.startWorker,
    makeSample: async (file) => writeFileSync(file, ''),
    now: () => new Date('2026-01-02T03:04:05Z'),
    rendererDir,
    root,
    ...options,
  });
  const { port } = loopback;
  const code = codeOf(loopback.issueUrl());
  const exchanged = await ask(port, { method: 'POST', path: '/api/session', ...json({ code }) });
  const cookie = String(exchanged.headers['set-cookie']).split(';')[0] ?? '';

  return {
    ...workers,
    loopback,
    dir,
    root,
    port,
    cookie,
    exchanged,
    codeOf,
    ask: (asked: Asked) => ask(port, asked),
    call: (name: string, input: unknown = {}) => {
      const { headers, body } = json(input);
      return ask(port, { method: 'POST', path: `/api/${name}`, headers: { ...headers, cookie }, body });
    },
    async close() {
      await loopback.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export function codeOf(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('code') ?? '';
}

export function json(value: unknown) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
