import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptBackups } from '../../../electron/hosts/backup-rule.ts';
import { pathReferences } from '../../../electron/hosts/cli/path-references.ts';
import { createHost } from '../../../electron/hosts/host.ts';
import { hostDefaults } from '../../../electron/hosts/host-defaults.ts';
import { riskOfFolder } from '../../../electron/hosts/risky-folder.ts';
import { backUpInThread } from '../../../electron/worker/client.ts';
import type { BackupRow } from '../../../shared/contract/outputs.ts';
import { temporaryFolder } from '../support/study-fixture.ts';

const day = 86_400_000;

describe('the rolling rule', () => {
  it('keeps five, seven days, four weeks, by hand', () => {
    const now = 100 * day;
    const hours = [0, 1, 2, 3, 4, 5, 6, 25, 26, 49, 24 * 8, 24 * 9, 24 * 20, 24 * 40].map((h) => now - h * 3_600_000);
    // five newest (0-4), of yesterday the newest (25), of the day before (49), of last week (8 days), of the third (20 days)
    expect([...keptBackups(hours, now)].sort((a, b) => b - a)).toEqual(
      [0, 1, 2, 3, 4, 25, 49, 24 * 8, 24 * 20].map((h) => now - h * 3_600_000),
    );
  });

  it('never lets go of the newest, however wrong the clock', () => {
    expect(keptBackups([5, 3], 1)).toContain(5);
    expect(keptBackups([5, 3], 10_000 * day)).toContain(5);
  });
});

describe('a host', () => {
  async function workday() {
    const dir = temporaryFolder();
    let now = new Date();
    const host = createHost({
      ...hostDefaults({ dir: path.join(dir, 'profile'), studies: path.join(dir, 'studies') }),
      kind: 'loopback',
      references: pathReferences(),
      backUp: backUpInThread,
      now: () => now,
    });
    const file = path.join(dir, 'a.counterpart');
    const list = async () => (await host.call('backup.list', {})) as BackupRow[];
    return { host, dir, file, list, wait: (days: number) => (now = new Date(now.getTime() + days * day)) };
  }

  it('backs a study up when it is closed with changes, and not without', async () => {
    const { host, file, list, dir, wait } = await workday();
    await host.call('study.create', { file, name: 'A study' });
    await host.call('annotator.add', { name: 'Ada' });
    await host.close();
    expect(await list()).toMatchObject([{ study: 'A study', original: file }]);
    wait(0.5);
    await host.call('study.open', { file });
    await host.close();
    expect(await list()).toHaveLength(1);
    expect(readdirSync(dir).filter((name) => name.startsWith('a.'))).toEqual(['a.counterpart']);
  });

  it('restores one beside the other studies, never over a file', async () => {
    const { host, file, list, dir } = await workday();
    await host.call('study.create', { file, name: 'A study' });
    await host.call('annotator.add', { name: 'Ada' });
    await host.close();
    const [{ ref: backup } = { ref: '' }] = await list();
    await host.call('backup.restore', { backup });
    expect(await host.call('annotators.list', {})).toMatchObject([{ name: 'Ada' }]);
    await expect(host.call('backup.restore', { backup, file })).rejects.toMatchObject({ code: 'study_exists' });
    await host.close();
    expect(readdirSync(path.join(dir, 'studies'))).toEqual([
      expect.stringMatching(/^restored \d{4}-\d\d-\d\d\.counterpart$/),
    ]);
  });

  it('says when none could be made, and closes all the same', async () => {
    const { host, file, dir } = await workday();
    const told: unknown[] = [];
    host.on((name, payload) => name === 'app.notice' && told.push(payload));
    mkdirSync(path.join(dir, 'profile'), { recursive: true });
    writeFileSync(path.join(dir, 'profile', 'backups'), 'a file where the folder should be');
    await host.call('study.create', { file, name: 'A study' });
    await host.call('annotator.add', { name: 'Ada' });
    await host.close();
    expect(told.at(-1)).toMatchObject({
      message: expect.stringMatching(/No backup could be made.*study itself is saved/),
    });
    expect(await host.call('app.info', {})).toMatchObject({ study: null });
  });

  it('warns of folders that other machines share', async () => {
    const { host, dir } = await workday();
    const dropbox = path.join(dir, 'Dropbox');
    mkdirSync(dropbox);
    const file = path.join(dropbox, 'a.counterpart');
    expect(await host.call('study.create', { file, name: 'A' })).toMatchObject({
      notice: { code: 'synced_folder', message: expect.stringContaining('(Dropbox)') },
    });
    // and goes on saying so, also to a page that is loaded anew
    await host.call('annotator.add', { name: 'Ada' });
    expect(await host.call('study.info', {})).toMatchObject({ notice: { code: 'synced_folder' } });
    expect(await host.call('app.info', {})).toMatchObject({ study: { notice: { code: 'synced_folder' } } });
    await host.close();
    copyFileSync(file, path.join(dir, 'b.counterpart'));
    expect(await host.call('study.open', { file: path.join(dir, 'b.counterpart') })).toMatchObject({ notice: null });
    await host.close();
    expect(riskOfFolder('\\\\server\\lab\\a.counterpart')).toMatchObject({ code: 'network_folder' });
  });
});
