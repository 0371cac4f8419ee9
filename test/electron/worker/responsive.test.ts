import { expect, it, onTestFinished } from 'vitest';
import { startWorker } from '../../../electron/worker/client.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { addConversations, newStudy } from '../support/study-fixture.ts';

/** The wait itself is measured by the benchmark; here a busy machine may delay a few. */
it('answers ratings while agreement is bootstrapped', async () => {
  const study = newStudy();
  const conversations = addConversations(
    study.context.db,
    Array.from({ length: 60 }, (_, i) => ({ key: `airline_${i}`, source: 'Humans' })),
  );
  for (const [a, annotator] of ['Ada', 'Ben', 'Cyd'].entries()) {
    for (const [i, target] of conversations.entries()) {
      const { id: item } = await study.call('item.resolve', { annotator, target });
      for (const [q, { id, options }] of TAU_BENCH_SURVEY.questions.entries()) {
        const value = options[(i * 3 + q + (i % (a + 2))) % options.length]?.label ?? '';
        await study.call('item.set', { item, annotator, field: `answer:${id}`, value });
      }
      await study.call('item.submit', { item, annotator });
    }
  }
  await study.close();
  const worker = await startWorker({ installation: 'here' });
  onTestFinished(() => worker.close());
  await worker.open(study.file);
  const [target = ''] = conversations;
  const item = ((await worker.call('item.resolve', { annotator: 'Dan', target })) as { id: string }).id;
  let running = true;
  const summary = worker.call('agreement.summary', { interval: true }).finally(() => {
    running = false;
  });
  const waits: number[] = [];
  for (let n = 0; running; n++) {
    const asked = performance.now();
    await worker.call('item.set', { item, annotator: 'Dan', field: 'comment:0', value: `note ${n}` });
    waits.push(performance.now() - asked);
  }
  expect(await summary).toMatchObject({ dimensions: { length: 8 } });
  // Were the bootstrap on the database's thread, no more than one rating could have been answered meanwhile.
  expect(waits.length).toBeGreaterThan(20);
  const median = waits.sort((a, b) => a - b)[waits.length >> 1];
  expect(median).toBeLessThan(100);
});
