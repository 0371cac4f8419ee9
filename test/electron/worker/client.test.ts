import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWorker } from '../../../electron/worker/client.ts';
import { temporaryFolder } from '../support/study-fixture.ts';

async function worker() {
  const client = await startWorker({ installation: 'here' });
  onTestFinished(() => client.close());
  return client;
}

describe('the worker', () => {
  it('makes a study, answers commands, tells of changes, and closes to one file', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.counterpart');
    const client = await worker();
    const events: unknown[] = [];
    client.on((name, payload) => events.push([name, payload]));
    expect(await client.open(file, { create: true, name: 'Mine' })).toMatchObject({ name: 'Mine', readOnly: false });
    expect(await client.call('annotator.add', { name: 'Ada' })).toMatchObject([
      { name: 'Ada', items: 0, submitted: 0 },
    ]);
    expect(events).toContainEqual(['study.changed', { what: 'annotations' }]);
    await client.close();
    expect(readdirSync(folder)).toEqual(['a.counterpart']);
  });

  it('refuses with an envelope and goes on', async () => {
    const client = await worker();
    await expect(client.call('study.info', {})).rejects.toMatchObject({ code: 'no_study' });
    const missing = path.join(temporaryFolder(), 'none');
    await expect(client.open(missing)).rejects.toMatchObject({ code: 'study_not_found' });
    expect(existsSync(missing)).toBe(false);
    await client.open(missing, { create: true, name: 'x' });
    await expect(client.call('annotator.add', { name: '' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(client.call('constructor', {})).rejects.toMatchObject({ code: 'unknown_command' });
    await expect(client.call('app.info', {})).rejects.toMatchObject({ code: 'unknown_command' });
    expect(await client.call('annotators.list', {})).toEqual([]);
  });

  it('opens a study that another worker has for reading only', async () => {
    const file = path.join(temporaryFolder(), 'a.counterpart');
    const first = await worker();
    await first.open(file, { create: true, name: 'x' });
    const second = await worker();
    expect(await second.open(file)).toMatchObject({ readOnly: true, notice: { code: 'open_elsewhere' } });
    await expect(second.call('annotator.add', { name: 'Ada' })).rejects.toMatchObject({ code: 'read_only' });
    await first.call('annotator.add', { name: 'Ada' });
    expect(await second.call('annotators.list', {})).toHaveLength(1);
    await first.close();
    await second.close();
    const third = await worker();
    expect(await third.open(file)).toMatchObject({ readOnly: false, notice: null });
  });

  it('never makes a study over a file that is there', async () => {
    const file = path.join(temporaryFolder(), 'a.counterpart');
    const first = await worker();
    await first.open(file, { create: true, name: 'x' });
    const second = await worker();
    await expect(second.open(file, { create: true, name: 'y' })).rejects.toMatchObject({ code: 'study_exists' });
  });
});
