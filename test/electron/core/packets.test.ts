import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newKeyPair } from '../../../electron/core/packet/crypto.ts';
import { NO_TIME } from '../../../shared/domain/work.ts';
import { judgeAll, makePacket, openPacketWork, plannedStudy } from '../support/packet-fixture.ts';
import { openTestSession, type TestSession, temporaryFolder } from '../support/study-fixture.ts';

const merge = (study: TestSession, files: string[], dryRun = false, trust: string[] = []) =>
  study.call('packet.merge', { files, dryRun, trust });

async function archiveOf(study: TestSession): Promise<string> {
  const out = temporaryFolder();
  const { files } = await study.call('export.run', { format: 'counterpart-jsonl', out, options: {}, job: 'export' });
  const [{ name } = { name: '' }] = files;
  return readFileSync(path.join(out, name), 'utf8');
}

describe('a packet', () => {
  it('is worked on as the study itself, and its answers come back whole', async () => {
    const study = await plannedStudy(['Ada', 'Ben']);
    const file = await makePacket(study, 'Ada', 'ada');
    const key = newKeyPair();
    const inStudy = await study.call('work.queue', { annotator: 'Ada' });
    const work = openPacketWork(file, key);
    const queue = await work.call('work.queue', { annotator: 'Ada' });
    expect(queue).toEqual(inStudy);
    const [first] = queue;
    const item = first?.id ?? '';
    expect((await work.call('work.item', { item, annotator: 'Ada' })).item).toEqual(
      (await study.call('work.item', { item, annotator: 'Ada' })).item,
    );
    await work.call('item.set', { item, annotator: 'Ada', field: 'answer:verdict', value: 'A' });
    await work.call('item.undo', { item, annotator: 'Ada' });
    await work.call('item.redo', { item, annotator: 'Ada' });
    await work.call('item.set', { item, annotator: 'Ada', field: 'tags:reasons', value: ['Politeness'] });
    await work.call('item.submit', { item, annotator: 'Ada' });
    const history = await work.call('item.history', { item, annotator: 'Ada' });
    await work.close();

    const dry = await merge(study, [file], true);
    expect(await study.call('item.history', { item, annotator: 'Ada' })).toEqual([]);
    expect(dry).toMatchObject({ new: 5, present: 0, conflicting: 0, refused: [], warnings: [] });
    expect(await merge(study, [file])).toEqual(dry);
    expect(await study.call('item.history', { item, annotator: 'Ada' })).toEqual(history);
    expect(await merge(study, [file])).toMatchObject({ new: 0, present: 5, conflicting: 0, pinned: [], warnings: [] });
  });

  it('refuses the work of others, and whatever is of the study', async () => {
    const study = await plannedStudy(['Ada', 'Ben']);
    const work = openPacketWork(await makePacket(study, 'Ada', 'ada'));
    const [row] = await work.call('work.queue', { annotator: 'Ada' });
    const target = { item: row?.id ?? '', annotator: 'Ben' };
    await expect(work.call('work.item', target)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(work.call('item.set', { ...target, field: 'answer:verdict', value: 'A' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    for (const name of [
      'usi.table',
      'conversations.page',
      'judgements.list',
      'unblind',
      'session.coordinator',
    ] as const)
      await expect(work.call(name, {} as never), name).rejects.toMatchObject({
        code: expect.stringMatching(/not_allowed|bad_input/),
      });
  });

  it('asks for the free text where the study does, as the study itself', async () => {
    const study = await plannedStudy(['Ada']);
    await study.call('work.options.set', { freeTextRequired: true });
    const work = openPacketWork(await makePacket(study, 'Ada', 'ada'));
    const [row] = await work.call('work.queue', { annotator: 'Ada' });
    const target = { item: row?.id ?? '', annotator: 'Ada' };
    for (const { call } of [work, study]) {
      await call('item.set', { ...target, field: 'answer:verdict', value: 'A' });
      await expect(call('item.submit', target)).rejects.toMatchObject({
        code: 'incomplete',
        details: { missing: ['note'] },
      });
      await call('item.set', { ...target, field: 'answer:note', value: 'typos' });
      expect(await call('item.submit', target)).toMatchObject({ state: 'submitted' });
    }
  });

  it('asks for the least time where the study does, over all sittings, as the study itself', async () => {
    const study = await plannedStudy(['Ada']);
    await study.call('work.options.set', { minimumSeconds: 30 });
    const work = openPacketWork(await makePacket(study, 'Ada', 'ada'));
    const [row] = await work.call('work.queue', { annotator: 'Ada' });
    const target = { item: row?.id ?? '', annotator: 'Ada' };
    const sat = (sitting: string, readingSeconds: number, activeSeconds: number) => ({
      ...target,
      sitting,
      time: { ...NO_TIME, readingSeconds, activeSeconds, idleSeconds: 100 },
    });
    for (const { call } of [work, study]) {
      await call('item.set', { ...target, field: 'answer:verdict', value: 'A' });
      await expect(call('item.submit', target)).rejects.toMatchObject({ details: { seconds: 0, minimumSeconds: 30 } });
      await call('work.time', sat('morning', 12, 3));
      await call('work.time', sat('noon', 8, 6.5));
      await expect(call('item.submit', target)).rejects.toMatchObject({ code: 'too_early', details: { seconds: 29 } });
      await call('work.time', sat('noon', 8, 7));
      expect(await call('item.submit', target)).toMatchObject({ state: 'submitted', seconds: 30 });
    }
  });

  it('is never written over another file, and not without items', async () => {
    const study = await plannedStudy(['Ada']);
    await makePacket(study, 'Ada', 'ada');
    await expect(makePacket(study, 'Ada', 'ada')).rejects.toMatchObject({ code: 'file_exists' });
    await study.call('annotator.add', { name: 'Eve' });
    await expect(makePacket(study, 'Eve', 'eve')).rejects.toMatchObject({ code: 'nothing_to_pack' });
    await expect(makePacket(study, 'Zoe', 'zoe')).rejects.toMatchObject({ code: 'no_annotator' });
  });

  it('made again goes on where the work stood', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, key, () => 'A', 3);
    await merge(study, [file]);
    const again = await makePacket(study, 'Ada', 'again');
    const work = openPacketWork(again, key);
    const queue = await work.call('work.queue', { annotator: 'Ada' });
    expect(queue.filter(({ state }) => state === 'submitted')).toHaveLength(3);
    const item = queue[0]?.id ?? '';
    await work.call('item.reopen', { item, annotator: 'Ada' });
    await work.call('item.set', { item, annotator: 'Ada', field: 'answer:verdict', value: 'B' });
    await work.close();
    expect(await merge(study, [again])).toMatchObject({ new: 2, present: 0, conflicting: 0 });
    const { form } = await study.call('work.item', { item, annotator: 'Ada' });
    expect(form).toMatchObject({ state: 'draft', answers: { verdict: 'B' } });
  });

  it('comes in parts that hold every item once', async () => {
    const study = await plannedStudy(['Ada']);
    const files = [await makePacket(study, 'Ada', 'a', 1, 3), await makePacket(study, 'Ada', 'b', 2, 3)];
    files.push(await makePacket(study, 'Ada', 'c', 3, 3));
    const rows = await Promise.all(files.map((file) => openPacketWork(file).call('work.queue', { annotator: 'Ada' })));
    const whole = await study.call('work.queue', { annotator: 'Ada' });
    expect(rows.flat().map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });
});

describe('merging refuses whole files and says why', () => {
  it('a packet of another study', async () => {
    const [study, other] = [await plannedStudy(['Ada']), await plannedStudy(['Ada'])];
    await makePacket(study, 'Ada', 'own');
    const file = await makePacket(other, 'Ada', 'ada');
    await judgeAll(file, newKeyPair(), () => 'A');
    const { refused, new: added } = await merge(study, [file]);
    expect(added).toBe(0);
    expect(refused).toMatchObject([
      { file, code: 'foreign_packet', reason: expect.stringContaining('not made by this study') },
    ]);
  });

  it('a withdrawn packet', async () => {
    const study = await plannedStudy(['Ada']);
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, newKeyPair(), () => 'A', 2);
    const [row] = await study.call('packet.list', {});
    await study.call('packet.withdraw', { packet: row?.packet ?? '' });
    expect((await merge(study, [file])).refused).toMatchObject([
      { file, code: 'withdrawn', reason: expect.stringContaining('withdrawn'), details: { annotator: 'Ada' } },
    ]);
  });

  it('answers under another key than the known one, until that key is confirmed', async () => {
    const study = await plannedStudy(['Ada']);
    const [first, second] = [
      await makePacket(study, 'Ada', 'first', 1, 2),
      await makePacket(study, 'Ada', 'second', 2, 2),
    ];
    await judgeAll(first, newKeyPair(), () => 'A', 1);
    await judgeAll(second, newKeyPair(), () => 'A', 1);
    const { pinned } = await merge(study, [first]);
    expect(pinned).toMatchObject([{ annotator: 'Ada' }]);
    const { refused } = await merge(study, [second]);
    expect(refused).toMatchObject([
      {
        file: second,
        reason: expect.stringContaining(pinned[0]?.fingerprint ?? 'none'),
        details: { annotator: 'Ada' },
      },
    ]);
    const [, fingerprint = ''] = /another key \(([0-9a-f-]+)\)/.exec(refused[0]?.reason ?? '') ?? [];
    expect(await merge(study, [second], false, [fingerprint])).toMatchObject({ new: 2, refused: [] });
  });

  it('what is no packet; the others of the same merge are taken', async () => {
    const study = await plannedStudy(['Ada']);
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, newKeyPair(), () => 'A', 1);
    const result = await merge(study, [study.file, path.join(temporaryFolder(), 'none'), file]);
    expect(result.refused.map((each) => each.file)).toEqual([study.file, expect.stringMatching(/none$/)]);
    expect(result.new).toBe(2);
  });
});

describe('copies of one packet', () => {
  it('that were worked on separately are both kept, and listed where they differ', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, key, () => 'A', 1);
    const copy = `${file}-copy`;
    copyFileSync(file, copy);
    await judgeAll(file, key, () => 'A', 2);
    await judgeAll(copy, key, () => 'B', 1);
    const result = await merge(study, [file, copy, file]);
    expect(result).toMatchObject({ new: 8, conflicting: 1, refused: [] });
    const queue = await study.call('work.queue', { annotator: 'Ada' });
    const [, item] = queue;
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { annotator: 'Ada', item: item?.id, field: 'answer:verdict', values: ['A', 'B'], settled: false },
    ]);
    const { judgements } = await study.call('judgements.list', {});
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { kind: 'pair', at: 2, of: queue.length, task: judgements.find((each) => each.item === item?.id)?.task },
    ]);

    const again = openPacketWork(await makePacket(study, 'Ada', 'again'), key);
    const target = { item: item?.id ?? '', annotator: 'Ada' };
    await again.call('item.reopen', target);
    await again.call('item.set', { ...target, field: 'answer:verdict', value: 'Cannot tell' });
    await again.close();
    await merge(study, [path.join(path.dirname(study.file), 'again.counterpart-packet')]);
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { values: ['A', 'B'], stands: 'Cannot tell', settled: true },
    ]);
  });

  it('are settled as a whole when the item is submitted again, changed or not', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const file = await makePacket(study, 'Ada', 'ada');
    const copy = `${file}-copy`;
    copyFileSync(file, copy);
    await judgeAll(file, key, () => 'A', 1);
    await judgeAll(copy, key, () => 'B', 1);
    await merge(study, [file, copy]);
    const [row] = await study.call('work.queue', { annotator: 'Ada' });
    const target = { item: row?.id ?? '', annotator: 'Ada' };
    const settled = async () => (await study.call('packet.conflicts', {})).map((each) => each.settled);
    expect(await settled()).toEqual([false]);
    await study.call('item.reopen', target);
    expect(await settled()).toEqual([false]);
    await study.call('item.submit', target);
    expect(await settled()).toEqual([true]);
  });

  it('with answers to what was withdrawn meanwhile: these count again, and that is said', async () => {
    const study = await plannedStudy(['Ada']);
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, newKeyPair(), () => 'A', 2);
    const before = await study.call('work.queue', { annotator: 'Ada' });
    await study.call('plan.withdraw', { annotator: 'Ada' });
    const dry = await merge(study, [file], true);
    expect(dry.warnings).toMatchObject([{ code: 'taken_back', details: { annotator: 'Ada', items: 2 } }]);
    expect(await study.call('work.queue', { annotator: 'Ada' })).toEqual([]);
    expect(await merge(study, [file])).toEqual(dry);
    const after = await study.call('work.queue', { annotator: 'Ada' });
    expect(after.map(({ id, state }) => [id, state])).toEqual(before.slice(0, 2).map(({ id }) => [id, 'submitted']));
  });

  it('an older copy takes nothing back, and is named', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, key, () => 'A', 1);
    const older = `${file}-older`;
    copyFileSync(file, older);
    await judgeAll(file, key, () => 'B', 2);
    await merge(study, [file]);
    const before = await archiveOf(study);
    const result = await merge(study, [older]);
    expect(result).toMatchObject({
      new: 0,
      present: 2,
      warnings: [{ file: older, warning: expect.stringContaining('older') }],
    });
    expect(await archiveOf(study)).toBe(before);
  });
});

it('twenty packets merge in any order, any number of times, to the same study, byte for byte', async () => {
  const names = ['Ada', 'Ben', 'Cas', 'Dee', 'Eve'];
  const study = await plannedStudy(names, 8);
  const files: string[] = [];
  for (const name of names) {
    const key = newKeyPair();
    for (let part = 1; part <= 4; part++) {
      const file = await makePacket(study, name, `${name}-${part}`, part, 4);
      // a clock that is years wrong on every second laptop
      if (part % 2 === 0) vi.useFakeTimers({ now: new Date(2001 + part * 9, 0, 1), toFake: ['Date'] });
      await judgeAll(file, key, (n) => (n % 2 === 0 ? 'A' : 'Cannot tell'), 1);
      const copy = `${file}-copy`;
      copyFileSync(file, copy);
      await judgeAll(file, key, () => 'B');
      if (part === 1) {
        await judgeAll(copy, key, () => 'A');
        files.push(copy);
      }
      vi.useRealTimers();
      files.push(file);
    }
  }
  await study.close();
  const archives = new Set<string>();
  const counts = new Set<string>();
  for (let order = 0; order < 5; order++) {
    const file = path.join(temporaryFolder(), 'study.counterpart');
    copyFileSync(study.file, file);
    const copy = openTestSession(file);
    const shuffled = [...files, ...files.slice(order)].sort((a, b) => rank(a, order) - rank(b, order));
    let [taken, conflicting] = [0, 0];
    for (let from = 0; from < shuffled.length; from += 7) {
      const result = await merge(copy, shuffled.slice(from, from + 7));
      expect(result.refused).toEqual([]);
      taken += result.new;
      conflicting += result.conflicting;
    }
    counts.add(JSON.stringify([taken, conflicting, await copy.call('packet.conflicts', {})]));
    // when a key was first seen is a matter of the clock, and the last line sums the others up
    archives.add((await archiveOf(copy)).replaceAll(/"pinnedAt":"[^"]*"|"sha256":"[^"]*"/g, ''));
  }
  expect(counts.size).toBe(1);
  expect(archives.size).toBe(1);
}, 60_000);

/** A shuffle that each order does differently. */
function rank(file: string, order: number): number {
  let mixed = order * 2654435761;
  for (const letter of file.slice(-25)) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 16777619);
  return mixed >>> 0;
}
