import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../../electron/hosts/loopback/server.ts';
import { loopbackFixture } from './loopback-fixture.ts';

let f: Awaited<ReturnType<typeof loopbackFixture>>;
afterEach(() => f.close());

test('serves the renderer, lists the root and opens a study from the listing', async () => {
  f = await loopbackFixture();
  const page = await f.ask({ path: '/', headers: { cookie: f.cookie } });
  expect([page.status, page.text]).toEqual([200, '<title>fixture renderer</title>']);
  const script = await f.ask({ path: '/assets/app-1234.js', headers: { cookie: f.cookie } });
  expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
  expect(script.headers['cache-control']).toContain('immutable');

  const listing = (await f.call('files.list', { dir: '' })).json();
  expect(listing).toEqual({
    dir: '.',
    parent: null,
    entries: [
      { name: 'data', ref: './data', kind: 'folder', bytes: 0, study: false },
      { name: 'a.counterpart', ref: './a.counterpart', kind: 'file', bytes: 5, study: true },
    ],
  });
  expect((await f.call('files.list', { dir: './data' })).json()).toMatchObject({ dir: './data', parent: '.' });
  const made = await f.call('study.create', { file: './data/new.counterpart', name: 'New' });
  expect(made.json()).toMatchObject({ name: 'New', file: path.join(f.root, 'data/new.counterpart') });
  const [recent] = (await f.call('recent.list')).json() as { ref: string }[];
  expect(recent?.ref).toMatch(/^recent:[0-9a-f]{32}$/);
  expect((await f.call('study.open', { file: recent?.ref })).status).toBe(200);
});

test('uploads keep their name, exports download, all of it is gone at the end', async () => {
  f = await loopbackFixture();
  await f.call('study.create', { file: './new.counterpart', name: 'New' });
  const sent = await f.ask({
    method: 'PUT',
    path: `/upload?name=${encodeURIComponent('eval_results_ä b.json')}`,
    headers: { cookie: f.cookie, 'content-type': 'application/octet-stream' },
    body: '{"a":1}',
  });
  const { ref, name, bytes } = sent.json() as { ref: string; name: string; bytes: number };
  expect([name, bytes]).toEqual(['eval_results_ä b.json', 7]);
  const options = { format: null, source: null, domain: null, strict: false };
  const preview = (await f.call('import.preview', { files: [ref], options, job: 'j' })).json() as { files: string[] };
  expect(readFileSync(String(preview.files[0]), 'utf8')).toBe('{"a":1}');
  expect(path.basename(String(preview.files[0]))).toBe('eval_results_ä b.json');

  const exported = await f.call('export.run', { format: 'x', out: 'download', options: {}, job: 'j' });
  const [file] = (exported.json() as { files: { ref: string }[] }).files;
  const download = await f.ask({ path: String(file?.ref), headers: { cookie: f.cookie } });
  expect([download.status, download.text]).toEqual([200, 'a,b\n']);
  expect(download.headers['content-disposition']).toBe("attachment; filename*=UTF-8''ratings.csv");

  const temp = path.join(f.dir, 'profile', 'temp');
  expect(readdirSync(temp)).toHaveLength(1);
  await f.loopback.close();
  expect(readdirSync(temp)).toEqual([]);
});

test('what a killed process left in the temporary folder is swept by the next start', async () => {
  f = await loopbackFixture();

  const left = path.join(f.dir, 'other', 'temp', '999999999-abc');
  mkdirSync(left, { recursive: true });
  writeFileSync(path.join(left, 'upload.json'), '');
  const second = await loopbackFixture({ profile: { dir: path.join(f.dir, 'other'), studies: f.dir } });
  expect(readdirSync(path.dirname(left))).not.toContain('999999999-abc');
  await second.close();
});

test('events reach an open stream by name', async () => {
  f = await loopbackFixture();
  await f.call('study.create', { file: './new.counterpart', name: 'New' });
  const stream = await fetch(`http://127.0.0.1:${f.port}/api/events`, { headers: { cookie: f.cookie } });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  f.emit('job.progress', { job: 'j', done: 1 });
  let text = '';
  while (!text.includes('data:')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain('event: job.progress\ndata: {"job":"j","done":1}\n\n');
});

test('a taken port and a missing renderer are refused in words', async () => {
  f = await loopbackFixture();
  await expect(listen(f.port, () => ({}) as never)).rejects.toMatchObject({ code: 'port_in_use' });
  writeFileSync(path.join(f.dir, 'empty'), '');
  await expect(loopbackFixture({ rendererDir: f.dir })).rejects.toMatchObject({ code: 'no_renderer' });
  await expect(loopbackFixture({ root: path.join(f.dir, 'nowhere') })).rejects.toMatchObject({ code: 'no_root' });
});
