import { describe, expect, it } from 'vitest';
import { inlineCompute } from '../../../electron/core/compute.ts';
import type { Input } from '../../../shared/contract/commands.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { addConversations, addSurveys, newStudy, type TestConversation } from '../support/study-fixture.ts';

const TASKS = 24;
const suffix = ['', '_ann2', '_ann3'];
const domainOf = (task: number) => (task % 2 === 0 ? 'airline' : 'retail');

const answers = (seed: number) =>
  Object.fromEntries(
    TAU_BENCH_SURVEY.questions.map(({ id, options }, i) => [id, options[(seed + i) % options.length]?.label ?? '']),
  );
/** The same answers with human_like at one option everywhere. */
const flattering = (seed: number) => ({ ...answers(seed), human_like: 'Yes' });

const people: TestConversation[] = suffix.flatMap((ending, batch) =>
  Array.from({ length: TASKS }, (_, task) => ({
    key: `${domainOf(task)}_${task}${ending}`,
    source: 'People',
    turns: [
      ['Hi, please change my flight', 'Sure', 'thanks', 'Anything else?', 'No', 'Bye'],
      ['I am not sure which one it is', 'I see', 'that is ridiculous', 'Sorry'],
      ['Cancel it now', 'Done'],
    ][(task + batch) % 3] as string[],
    reward: (task + batch) % 2,
    survey: { ...answers(task + batch), human_like: 'No' },
  })),
);
const simulator = (source: string, words: string): TestConversation[] =>
  Array.from({ length: TASKS }, (_, task) => ({
    key: `${domainOf(task)}_${task}`,
    source,
    kind: 'simulator' as const,
    turns: [`${words} ${'very '.repeat(task % 5)}much`, 'Sure', 'thank you so much, that is wonderful', 'Bye'],
    reward: 1,
  }));

function study() {
  const session = newStudy();
  addConversations(session.context.db, [
    ...people,
    ...simulator('polite', 'please, thank you'),
    ...simulator('blunt', 'change it'),
  ]);
  addSurveys(
    session.context.db,
    'polite',
    Object.fromEntries(people.map(({ key }, i) => [key, flattering((i % TASKS) + Math.floor(i / TASKS))])),
  );
  return session;
}

/** Success rates of 0.1 and 0.9 by turns: difficulty without pooling, which ten runs would need. */
const difficulty = Object.fromEntries(
  Array.from({ length: TASKS }, (_, task) => [`${domainOf(task)}_${task}`, task < 12 ? 0.1 : 0.9]),
);
const options: Input<'usi.table'> = { difficulty };

describe('intervals', () => {
  const ask = { options, replicates: 200, job: 'a' };

  it('hold the estimates of the table, the same for the same seed, others for another', async () => {
    const session = study();
    const table = await session.call('usi.table', options);
    const first = await session.call('usi.intervals', { ...ask, seed: 5 });
    expect(first).toMatchObject({ replicates: 200, seed: 5, tasks: TASKS, domains: 2, difference: null });
    for (const [i, row] of table.rows.entries()) {
      for (const column of ['d1', 'd2', 'd3', 'd4', 'ece', 'usi'] as const) {
        const cell = row[column];
        const { estimate, interval } = first.rows[i]?.cells[column] ?? { estimate: null, interval: null };
        expect(estimate).toBeCloseTo('mean' in cell ? cell.mean : Number.NaN, 10);
        if (interval) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
      }
    }
    expect(await session.call('usi.intervals', { ...ask, seed: 5 })).toEqual(first);
    expect(await session.call('usi.intervals', { ...ask, seed: 6 })).not.toEqual(first);
  });

  it('tell the paired difference of two rows: their estimates subtracted', async () => {
    const session = study();
    const { rows, difference } = await session.call('usi.intervals', {
      ...ask,
      compare: { first: 'polite', second: 'blunt' },
    });
    const estimate = (name: string) => rows.find((row) => row.name === name)?.cells.d1.estimate ?? Number.NaN;
    expect(difference?.cells.d1.estimate).toBeCloseTo(estimate('polite') - estimate('blunt'), 10);
    await expect(
      session.call('usi.intervals', { ...ask, compare: { first: 'polite', second: 'nobody' } }),
    ).rejects.toMatchObject({ code: 'no_row' });
  });

  it('can be cancelled, and the study goes on', async () => {
    const session = study();
    const work = session.call('usi.intervals', { ...ask, replicates: 20_000 });
    const refused = expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await session.context.pause();
    while (!(await session.call('job.cancel', { job: 'a' })).cancelled) await session.context.pause();
    await refused;
    expect((await session.call('usi.table', options)).rows).toHaveLength(3);
  });
});

describe('parts of a study', () => {
  it('are listed where they hold people, and have their own ceiling and n', async () => {
    const session = study();
    const { subsets, rows } = await session.call('usi.table', options);
    expect(subsets.map(({ by }) => by)).toEqual([
      'domain',
      'domain',
      'difficulty',
      'difficulty',
      'outcome',
      'outcome',
      'length',
      'length',
      'length',
    ]);
    expect(rows.map(({ n }) => n)).toEqual([72, 24, 24]);
    const airline = await session.call('usi.table', { ...options, subset: { by: 'domain', domain: 'airline' } });
    expect(airline.rows.map(({ n }) => n)).toEqual([36, 12, 12]);
    const lost = await session.call('usi.table', { ...options, subset: { by: 'outcome', success: false } });
    expect(lost.rows[1]?.ece).toEqual({ undefined: 'no_conversations' });
    expect(lost.rows[1]?.usi).toEqual({ undefined: 'no_conversations' });
  });
});

describe('one source', () => {
  it('is told by spread, success and feedback', async () => {
    const session = study();
    const report = await session.call('usi.source', { options, source: 'polite' });
    // people succeed in half of their conversations with a task or its neighbour, the simulator always
    expect(report.success).toMatchObject({ tasks: TASKS, mcnemar: { undefined: 'tasks_repeat' } });
    expect(report.success.difference).toBeCloseTo(0.5, 12);
    expect(report.success.p).toBeLessThan(0.01);
    // "No" by every person, "Yes" by the simulator: the whole scale, without any spread
    expect(report.feedback.bias?.find(({ field }) => field === 'human_like')).toEqual({
      field: 'human_like',
      n: 72,
      bias: 1,
      interval: [1, 1],
    });
    expect(report.feedback.bias?.find(({ field }) => field === 'reuse')).toMatchObject({ bias: 0 });
    expect(report.uniformity.map(({ dimension }) => dimension)).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(report.feedback.human.reward.n).toBe(72);
    expect((await session.call('usi.source', { options, source: 'blunt' })).feedback.bias).toBeNull();
  });

  it('that the table does not have is refused by name', async () => {
    const session = study();
    await expect(session.call('usi.source', { options, source: 'x' })).rejects.toMatchObject({ code: 'no_row' });
  });
});

describe('what if', () => {
  it('gives places with and without a dimension, and refuses a batch that is not there', async () => {
    const session = study();
    const { rows } = await session.call('usi.whatIf', {
      options,
      scenario: { change: 'without_dimension', dimension: 'd1' },
    });
    const table = await session.call('usi.table', options);
    expect(rows.map(({ name }) => name)).toEqual(table.rows.map(({ name }) => name));
    for (const [i, row] of rows.entries()) {
      const usi = table.rows[i]?.usi;
      expect(row.usi).toEqual(usi && 'mean' in usi ? usi.mean : { undefined: 'no_index' });
    }
    expect(
      rows
        .slice(1)
        .map(({ rank }) => rank)
        .sort(),
    ).toEqual([1, 2]);
    await expect(
      session.call('usi.whatIf', { options, scenario: { change: 'without_batch', batch: 4 } }),
    ).rejects.toMatchObject({ code: 'no_batch' });
  });
});

describe('the two profiles', () => {
  it('differ in exactly the cells that their tables differ in', async () => {
    const session = study();
    const { cells } = await session.call('usi.differences', options);
    const [published, corrected] = await Promise.all([
      session.call('usi.table', options),
      session.call('usi.table', { ...options, profile: 'corrected', fill: 'reference' }),
    ]);
    const expected = published.rows.flatMap((row, i) =>
      (['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi'] as const).flatMap((column) => {
        const other = corrected.rows[i]?.[column];
        const same =
          JSON.stringify(row[column]) === JSON.stringify(other) ||
          ('undefined' in row[column] && other && 'undefined' in other);
        return same ? [] : [`${row.name} ${column}`];
      }),
    );
    expect(cells.map(({ row, column }) => `${row} ${column}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe('a study that changes', () => {
  it('is read anew: ratings where they are asked for, conversations always', async () => {
    const session = study();
    const rated: Input<'usi.table'> = { ...options, evaluation: 'annotators' };
    expect((await session.call('usi.table', rated)).rows[1]?.rated).toBeNull();
    for (const batch of ['', '_ann2']) {
      const { id: item } = await session.call('item.resolve', {
        annotator: 'Ada',
        target: `airline_0${batch}`.replace(/^airline_0$/, 'People/airline_0'),
      });
      for (const [field, value] of Object.entries(answers(1)))
        await session.call('item.set', { item, annotator: 'Ada', field: `answer:${field}`, value });
      await session.call('item.submit', { item, annotator: 'Ada' });
    }
    expect((await session.call('usi.table', rated)).rows[1]?.rated).toMatchObject({ conversations: 2, annotators: 1 });
    addConversations(session.context.db, simulator('late', 'hello'));
    session.context.emit('study.changed', { what: 'conversations' });
    expect((await session.call('usi.table', options)).rows.map(({ name }) => name)).toContain('late');
  });

  it('is sent again to a compute thread that has lost it', async () => {
    const session = study();
    const before = await session.call('usi.table', options);
    // other studies push this one out
    for (let i = 0; i < 3; i++) {
      const input = { pages: [], ratings: new Map(), labels: new Map(), surveys: [], simulators: [] };
      await inlineCompute.run('hold', { key: `other ${i}`, input });
    }
    expect(await session.call('usi.table', options)).toEqual(before);
  });
});

describe('turn labels of annotators', () => {
  /** Ada labels every turn of every people's conversation in which somebody says sorry or thanks as polite, and nothing else. */
  async function labelled() {
    const session = newStudy();
    addConversations(session.context.db, [
      { key: 'airline_0', source: 'People', turns: ['thanks a lot', 'ok', 'please wait', 'ok', 'never mind', 'ok'] },
      { key: 'airline_0_ann2', source: 'People', turns: ['gracias', 'ok', 'thank you', 'ok'] },
      { key: 'airline_0', source: 'sim', kind: 'simulator', turns: ['thanks', 'ok', 'no', 'ok'] },
    ]);
    await session.call('plan.make', { annotators: ['Ada'], kinds: ['labels'], overlap: 1, seed: 3 });
    await session.call('plan.make', { annotators: ['Ada'], kinds: ['labels'], overlap: 1, seed: 4 });
    const polite = new Set(['thanks a lot', 'gracias', 'thank you', 'thanks']);
    for (const { id: item } of await session.call('work.queue', { annotator: 'Ada' })) {
      const { item: shown } = await session.call('work.item', { item, annotator: 'Ada' });
      for (const { position, role, parts } of shown.sides[0]?.messages ?? []) {
        const text = parts.map((part) => ('text' in part ? part.text : '')).join();
        if (role === 'user' && polite.has(text))
          await session.call('item.set', { item, annotator: 'Ada', field: `labels:${position}`, value: ['polite'] });
      }
      await session.call('item.submit', { item, annotator: 'Ada' });
    }
    return session;
  }

  it('check the term lists: what they find wrongly and what they miss', async () => {
    const session = await labelled();
    const { features, turns } = await session.call('usi.lexicon', {});
    const polite = features.find(({ feature }) => feature === 'politeness_rate');
    const labelledTexts = new Set<string>();
    for (const { id: item } of await session.call('work.queue', { annotator: 'Ada' })) {
      const { item: shown } = await session.call('work.item', { item, annotator: 'Ada' });
      for (const { role, parts } of shown.sides[0]?.messages ?? [])
        if (role === 'user') labelledTexts.add(parts.map((part) => ('text' in part ? part.text : '')).join());
    }
    // "please wait" is polite to the list alone, "gracias" to Ada alone; both agree on the three thanks
    expect(turns).toBe(labelledTexts.size);
    expect(polite?.falsePositive).toBe(Number(labelledTexts.has('please wait')));
    expect(polite?.falseNegative).toBe(Number(labelledTexts.has('gracias')));
    expect(polite?.truePositive).toBe(
      ['thanks a lot', 'thank you', 'thanks'].filter((text) => labelledTexts.has(text)).length,
    );
  });

  it('stand in for the lists under the corrected profile', async () => {
    const session = await labelled();
    const view = (behaviour: 'lexicon' | 'labels') =>
      session.call('usi.explain', {
        options: { profile: 'corrected', behaviour },
        source: 'sim',
        feature: 'politeness_rate',
      });
    // one of two turns by the list ("thanks") and by the label
    expect((await view('labels')).features[0]?.simulator).toBe(0.5);
    expect((await view('lexicon')).features[0]?.simulator).toBe(0.5);
  });
});
