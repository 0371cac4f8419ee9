import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileReferences } from '../../../electron/hosts/file-references.ts';
import { createHost } from '../../../electron/hosts/host.ts';
import { fakeWorkers } from './fake-worker.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart-host-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** References of the form `ref:<name>` for files in the test's folder. */
function references(): FileReferences {
  return {
    dialogs: true,
    resolve: (ref, use) => path.join(dir, `${ref.replace('ref:', '')}${use === 'folder' ? '-out' : ''}`),
    offer: (file) => `ref:${path.basename(file)}`,
    deliver: (file) => `delivered:${file}`,
    list: () => ({ dir: '.', parent: null, entries: [] }),
    choose: async () => ({ files: [] }),
  };
}

function setUp(answers: Parameters<typeof fakeWorkers>[0] = {}) {
  const workers = fakeWorkers(answers);
  const host = createHost({
    kind: 'electron',
    version: '1.2.3',
    profile: { dir: path.join(dir, 'profile'), studies: path.join(dir, 'studies') },
    references: references(),
    startWorker: workers.startWorker,
    makeSample: async (file) => writeFileSync(file, ''),
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
  const events: [string, unknown][] = [];
  host.on((name, payload) => events.push([name, payload]));
  return { host, events, ...workers };
}

describe('studies', () => {
  test('a created study is open, recent and known to app.info', async () => {
    const { host, events } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    expect(await host.call('app.info', {})).toEqual({
      version: '1.2.3',
      host: 'electron',
      dialogs: true,
      notice: null,
      study: { name: 'A', file: path.join(dir, 'a.counterpart') },
    });
    expect(await host.call('recent.list', {})).toMatchObject([
      { name: 'A', ref: 'ref:a.counterpart', exists: true, openedAt: '2026-01-02T03:04:05.000Z' },
    ]);
    expect(events).toContainEqual(['study.changed', { what: 'study' }]);
  });

  test('a refused file leaves the open study open', async () => {
    const { host, closed } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    await expect(host.call('study.open', { file: 'ref:refused' })).rejects.toMatchObject({ code: 'not_a_study' });
    expect(closed()).toBe(1); // the worker of the refused file
    expect(await host.call('study.info', {})).toMatchObject({ name: 'A' });
  });

  test('a thread that dies closes its study, says so, and the study can be opened again', async () => {
    const { host, events, end } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    end('the database thread failed: out of memory');
    expect(events.at(-1)).toEqual([
      'app.notice',
      expect.objectContaining({ code: 'study_ended', message: expect.stringContaining('out of memory. Everything') }),
    ]);
    await expect(host.call('study.info', {})).rejects.toMatchObject({ code: 'no_study' });
    await host.call('study.open', { file: 'ref:a.counterpart' });
    expect(await host.call('study.info', {})).toMatchObject({ file: path.join(dir, 'a.counterpart') });
  });

  test('a study opened from outside is told to the window; a refused one is told once, now or when a page asks', async () => {
    const { host, events } = setUp();
    writeFileSync(path.join(dir, 'b.counterpart'), '');
    await host.openFromOutside(path.join(dir, 'b.counterpart'), true);
    expect(events.at(-1)).toEqual(['app.opened', { name: 'study' }]);
    await host.openFromOutside(path.join(dir, 'refused'), true);
    expect(events.at(-1)).toEqual(['app.notice', expect.objectContaining({ message: 'This is no study.' })]);
    await host.openFromOutside(path.join(dir, 'refused'), false);
    expect(await host.call('app.info', {})).toMatchObject({ notice: { message: 'This is no study.' } });
    expect(await host.call('app.info', {})).toMatchObject({ notice: null });
  });

  test('opening another closes the first; opening the same one does not', async () => {
    const { host, closed, log } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    await host.call('study.open', { file: 'ref:a.counterpart' });
    expect([closed(), log.filter(({ name }) => name === 'open').length]).toEqual([0, 1]);
    await host.call('study.create', { file: 'ref:b.counterpart', name: 'B' });
    expect(closed()).toBe(1);
    await host.call('study.close', {});
    expect(closed()).toBe(2);
    await expect(host.call('study.overview', {})).rejects.toMatchObject({ code: 'no_study' });
  });

  test('the sample is made once, in the studies folder', async () => {
    const { host, log } = setUp();
    await host.call('study.sample', {});
    await host.call('study.close', {});
    await host.call('study.sample', {});
    const file = path.join(dir, 'studies', 'sample.counterpart');
    expect(log.filter(({ name }) => name === 'open')).toEqual([
      { name: 'open', input: { file, resume: true } },
      { name: 'open', input: { file, resume: true } },
    ]);
  });

  test('a forgotten study is gone from the list, its file is not', async () => {
    const { host } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    expect(await host.call('recent.forget', { file: 'ref:a.counterpart' })).toEqual([]);
    expect(readFileSync(path.join(dir, 'a.counterpart'), 'utf8')).toBe('');
  });
});

describe('commands', () => {
  test('paths are resolved before the worker, results delivered after it', async () => {
    const { host, log } = setUp({
      'import.preview': () => 'previewed',
      'export.run': (input) => ({ files: [{ name: 'x', ref: (input as { out: string }).out, bytes: 1 }], counts: {} }),
    });
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    const options = {
      format: null,
      source: null,
      domain: null,
      kind: null,
      perFile: [],
      strict: false,
      mapping: null,
      everyRecord: false,
    };
    expect(await host.call('import.preview', { files: ['ref:1', 'ref:2'], options, job: 'j' })).toBe('previewed');
    expect(log.at(-1)?.input).toEqual({ files: [path.join(dir, '1'), path.join(dir, '2')], options, job: 'j' });
    const exported = await host.call('export.run', { format: 'x', out: 'ref:d', options: {}, job: 'j' });
    expect(exported).toMatchObject({ files: [{ ref: `delivered:${path.join(dir, 'd-out')}` }] });
  });

  test('an annotator’s session leads to no backup and no sample; once it is closed or handed back, both are there', async () => {
    let role = 'annotator';
    const { host, log } = setUp({ 'session.get': () => ({ role, annotator: 'Zoe' }) });
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    const opened = () => log.filter(({ name }) => name === 'open').length;
    const asked = [
      ['study.sample', {}],
      ['backup.list', {}],
      ['backup.restore', { backup: 'ref:b', file: 'ref:c' }],
    ] as const;
    for (const [name, input] of asked) {
      await expect(host.call(name, input)).rejects.toMatchObject({
        code: 'annotators_session',
        message: expect.stringMatching(/Zoe works blind here\. Nothing was changed\. Close what is open/),
      });
    }
    expect(opened()).toBe(1);
    role = 'coordinator';
    writeFileSync(path.join(dir, 'c'), '');
    for (const [name, input] of asked) await host.call(name, input);
    expect(opened()).toBe(3);
    role = 'annotator';
    await host.call('study.close', {});
    await host.call('study.sample', {});
    expect(opened()).toBe(4);
  });

  test('events of the open study reach every listener', async () => {
    const { host, events, emit } = setUp();
    await host.call('study.create', { file: 'ref:a.counterpart', name: 'A' });
    emit('job.progress', { job: 'j' });
    expect(events.at(-1)).toEqual(['job.progress', { job: 'j' }]);
  });

  test.each([undefined, null, 7, {}, 'constructor', '__proto__'])('%j is no command', async (name) => {
    await expect(setUp().host.call(name, {})).rejects.toMatchObject({ code: 'unknown_command' });
  });
});

describe('settings', () => {
  test('are kept member by member; an unreadable file is set aside', async () => {
    const { host, events } = setUp();
    await host.call('settings.set', { theme: 'dark', textSize: 120 });
    expect(events).toEqual([['study.changed', { what: 'settings' }]]);
    const file = path.join(dir, 'profile', 'settings.json');
    writeFileSync(file, JSON.stringify({ theme: 'dark', textSize: 9000, shade: 'mauve' }));
    expect(await host.call('settings.get', {})).toMatchObject({ theme: 'dark', textSize: 100 });
    writeFileSync(file, '{"theme"');
    expect(await host.call('settings.get', {})).toMatchObject({ theme: 'system' });
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe('{"theme"');
  });
});
