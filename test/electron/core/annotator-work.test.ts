import { expect, test } from 'vitest';
import { plannedStudy } from '../support/packet-fixture.ts';

const time = (readingSeconds: number, activeSeconds: number, idleSeconds: number) => ({
  readingSeconds,
  activeSeconds,
  idleSeconds,
  focusChanges: 0,
  scrolls: 0,
  keys: 0,
});

test('sums the sittings of submitted items; drafts do not count', async () => {
  const study = await plannedStudy(['Ada', 'Ben'], 4);
  const [first, second] = await study.call('work.queue', { annotator: 'Ada' });
  const own = { item: first?.id ?? '', annotator: 'Ada' };
  await study.call('work.time', { ...own, sitting: 'one', time: time(10, 20, 5) });
  await study.call('work.time', { ...own, sitting: 'two', time: time(0, 30, 7) });
  await study.call('work.time', { item: second?.id ?? '', annotator: 'Ada', sitting: 'one', time: time(99, 99, 99) });
  await study.call('item.set', { ...own, field: 'answer:verdict', value: 'A' });
  await study.call('item.set', { ...own, field: 'answer:confidence', value: '3' });
  await study.call('item.submit', own);
  expect(await study.call('annotators.work', {})).toMatchObject([
    { annotator: 'Ada', submitted: 1, timed: 1, readingSeconds: 10, activeSeconds: 50, idleSeconds: 12, perHour: 60 },
  ]);
});

test('an annotator’s session is refused: how others work is not theirs to see', async () => {
  const study = await plannedStudy(['Ada', 'Ben'], 2);
  await study.call('session.enter', { annotator: 'Ada' });
  for (const command of ['annotators.work', 'judgements.quality', 'study.overview'] as const)
    await expect(study.call(command, {})).rejects.toMatchObject({ code: 'not_allowed' });
});
