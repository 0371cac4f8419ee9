import { describe, expect, it } from 'vitest';
import { newKeyPair } from '../../../electron/core/packet/crypto.ts';
import { judgeAll, makePacket, openPacketWork, plannedStudy } from '../support/packet-fixture.ts';
import type { TestSession } from '../support/study-fixture.ts';

const merge = (study: TestSession, files: string[], dryRun = false) =>
  study.call('packet.merge', { files, dryRun, trust: [] });

describe('answers given in the study while a packet is out', () => {
  /** Ada's first item: `here` in the study, by way of others' long logs, and `there` in the packet. */
  async function answeredApart() {
    const study = await plannedStudy(['Ada', 'Ben']);
    const key = newKeyPair();
    const file = await makePacket(study, 'Ada', 'ada');
    const [row] = await study.call('work.queue', { annotator: 'Ada' });
    const item = row?.id ?? '';
    const target = { item, annotator: 'Ada' };
    // the study counts over all annotators, so that what is given here ranks above all of the packet's
    for (let n = 0; n < 10; n++)
      await study.call('item.set', { item, annotator: 'Ben', field: 'answer:note', value: `thought ${n}` });
    await study.call('item.set', { ...target, field: 'answer:verdict', value: 'A' });
    await study.call('item.set', { ...target, field: 'tags:reasons', value: ['Politeness'] });
    await study.call('item.submit', target);
    await judgeAll(file, key, () => 'B', 2);
    return { study, file, key, target };
  }

  it('are in conflict with what the packet says otherwise: counted before the merge, listed and settled like any other', async () => {
    const { study, file, target } = await answeredApart();
    const dry = await merge(study, [file], true);
    expect(dry).toMatchObject({ new: 4, conflicting: 1, refused: [] });
    expect(await merge(study, [file])).toEqual(dry);
    expect(await merge(study, [file])).toMatchObject({ new: 0, conflicting: 0 });
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { item: target.item, field: 'answer:verdict', values: ['A', 'B'], stands: 'A', settled: false },
    ]);
    await study.call('item.reopen', target);
    await study.call('item.set', { ...target, field: 'answer:verdict', value: 'B' });
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { values: ['A', 'B'], stands: 'B', settled: true },
    ]);
  });

  it('are in none when the packet knew them, or when they were given in knowledge of its own', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const [row] = await study.call('work.queue', { annotator: 'Ada' });
    const target = { item: row?.id ?? '', annotator: 'Ada' };
    await study.call('item.set', { ...target, field: 'answer:verdict', value: 'A' });
    const file = await makePacket(study, 'Ada', 'ada');
    await judgeAll(file, key, () => 'B', 1);
    expect(await merge(study, [file])).toMatchObject({ new: 2, conflicting: 0 });
    await study.call('item.reopen', target);
    await study.call('item.set', { ...target, field: 'answer:verdict', value: 'Cannot tell' });
    expect(await study.call('packet.conflicts', {})).toEqual([]);
    // the packet goes on without knowing of that
    const work = openPacketWork(file, key);
    await work.call('item.reopen', target);
    await work.call('item.set', { ...target, field: 'answer:verdict', value: 'A' });
    await work.close();
    expect(await merge(study, [file])).toMatchObject({ new: 2, conflicting: 1 });
    expect(await study.call('packet.conflicts', {})).toMatchObject([
      { field: 'answer:verdict', values: ['A', 'Cannot tell'], settled: false },
    ]);
  });

  it('are in conflict across two packets of one annotator too, listed once', async () => {
    const study = await plannedStudy(['Ada']);
    const key = newKeyPair();
    const files = [await makePacket(study, 'Ada', 'one'), await makePacket(study, 'Ada', 'two')];
    await judgeAll(files[0] ?? '', key, () => 'A', 1);
    await judgeAll(files[1] ?? '', key, () => 'B', 1);
    const dry = await merge(study, files, true);
    expect(dry).toMatchObject({ new: 4, conflicting: 1 });
    expect(await merge(study, files)).toEqual(dry);
    expect(await study.call('packet.conflicts', {})).toMatchObject([{ values: ['A', 'B'], settled: false }]);
  });
});

it('marks as after sources what is answered in the study once its person was coordinator, and nothing of a packet', async () => {
  const study = await plannedStudy(['Ada']);
  const file = await makePacket(study, 'Ada', 'ada');
  const [, , row] = await study.call('work.queue', { annotator: 'Ada' });
  await study.call('session.enter', { annotator: 'Ada' });
  await study.call('session.coordinator', { confirm: true });
  await judgeAll(file, newKeyPair(), () => 'B', 2);
  await merge(study, [file]);
  await study.call('item.set', { item: row?.id ?? '', annotator: 'Ada', field: 'answer:verdict', value: 'A' });
  const { judgements } = await study.call('judgements.list', {});
  const touched = judgements.filter(({ state }) => state !== 'pending');
  expect(touched.map(({ item, afterSources }) => [item === row?.id, afterSources]).sort()).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ]);
});
