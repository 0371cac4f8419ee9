import { describe, expect, it } from 'vitest';
import { type Compute, inlineCompute } from '../../../electron/core/compute.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { computeTable } from '../../../shared/usi/table.ts';
import {
  addConversations,
  addSurveys,
  newStudy,
  openTestSession,
  type TestConversation,
} from '../support/study-fixture.ts';

const options = TAU_BENCH_SURVEY.questions;
/** Deterministic answers: the option at (seed + question) modulo the number of options. */
const answers = (seed: number) =>
  Object.fromEntries(options.map(({ id, options: all }, i) => [id, all[(seed + i) % all.length]?.label ?? '']));

const turnsOf = (seed: number) =>
  [
    ['Hi, please change my flight to Boston', 'Sure', `ok${seed}`, 'Anything else?', 'No, thanks!', 'Bye'],
    ['I am not sure which reservation it is', 'I see', 'that is ridiculous, try again', 'Sorry'],
    ['Cancel reservation ABC123 \u2014 now', 'Done'],
  ][seed % 3] as string[];

const suffix = ['', '_ann2', '_ann3'];
const humans: TestConversation[] = suffix.flatMap((ending, batch) =>
  Array.from({ length: 6 }, (_, task) => ({
    key: `airline_${task}${ending}`,
    source: 'Human',
    turns: turnsOf(task + batch),
    reward: (task + batch) % 2,
    survey: answers(task + batch),
  })),
);
const simulated = (source: string, shift: number): TestConversation[] =>
  Array.from({ length: 6 }, (_, task) => ({
    key: `airline_${task}`,
    source,
    kind: 'simulator' as const,
    turns: turnsOf(task * 2 + shift),
    reward: Number(task > shift),
    ...(task === 5 && { keep: false }),
  }));
const surveyKeys = humans.map(({ key }) => key);

function study() {
  const session = newStudy();
  const uids = addConversations(session.context.db, [...humans, ...simulated('sim-a', 1), ...simulated('sim-b', 2)]);
  addSurveys(session.context.db, 'sim-a', Object.fromEntries(surveyKeys.map((key, i) => [key, answers(i)])));
  addSurveys(
    session.context.db,
    'human-eval-100',
    Object.fromEntries(surveyKeys.slice(0, 6).map((key, i) => [key, answers(i * 2)])),
  );
  return { session, uids };
}

/** The same data as the files themselves say it, without a study file between. */
function direct() {
  const entry = ({ key, turns = [], reward, keep, survey }: TestConversation) => ({
    id: key.replace(/_ann[23]$/, ''),
    messages: turns.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
    reward,
    ...(keep !== undefined && { keep }),
    ...(survey && { survey: wrapped(survey) }),
  });
  return {
    humans: suffix.map((_, batch) => humans.slice(batch * 6, batch * 6 + 6).map(entry)),
    sources: [
      {
        label: 'sim-a',
        entries: simulated('sim-a', 1).map(entry),
        surveys: surveyKeys.map((id, i) => ({ id, survey: wrapped(answers(i)) })),
      },
      { label: 'sim-b', entries: simulated('sim-b', 2).map(entry), surveys: null },
    ],
    secondHuman: surveyKeys.slice(0, 6).map((id, i) => ({ id, survey: wrapped(answers(i * 2)) })),
  };
}
const wrapped = (survey: Record<string, string>) =>
  Object.fromEntries(Object.entries(survey).map(([field, answer]) => [field, { question: '', answer }]));

const difficulty = Object.fromEntries(Array.from({ length: 6 }, (_, task) => [`airline_${task}`, task / 6]));

describe('the User-Sim Index of a study', () => {
  it.each(['reference', 'mean'] as const)(
    'equals the table of the data without a study between (fill %s)',
    async (fill) => {
      const { session } = study();
      const view = await session.call('usi.table', { difficulty, fill });
      const table = computeTable(direct(), {
        profile: 'published',
        difficulty: new Map(Object.entries(difficulty)),
        evaluation: 'participants',
        fill,
      });
      const cells = ({ name, n, terms, d1, d2, d3, d4, eval: evaluation, ece, usi }: (typeof table.rows)[number]) => ({
        name,
        n,
        terms,
        d1,
        d2,
        d3,
        d4,
        eval: evaluation,
        ece,
        usi,
      });
      expect(view.rows.map(({ sourceId: _, ...row }) => cells(row as never))).toEqual(table.rows.map(cells));
      expect(view.rows.map(({ terms }) => terms)).toEqual([6, 6, 5]);
      expect(view.rows.every(({ d1 }) => 'mean' in d1)).toBe(true);
      expect(view.difficulty).toBe('file');
    },
  );

  it('keeps measurements and reads them again to the same table', async () => {
    const { session } = study();
    const first = await session.call('usi.table', { difficulty: 'published' });
    expect(session.context.db.prepare('SELECT count(*) AS n FROM feature').get()).toEqual({ n: 30 });
    expect(await session.call('usi.table', { difficulty: 'published' })).toEqual(first);
  });

  it('gives the same table where nothing can be kept', async () => {
    const { session } = study();
    const reader = openTestSession(session.file, { readOnly: true });
    const table = await reader.call('usi.table', { difficulty });
    expect(session.context.db.prepare('SELECT count(*) AS n FROM feature').get()).toEqual({ n: 0 });
    expect(table).toEqual(await session.call('usi.table', { difficulty }));
  });

  it('names the reason where there is no number', async () => {
    const { session } = study();
    const { rows } = await session.call('usi.table', {});
    expect(rows[1]?.ece).toEqual({ undefined: 'no_difficulty' });
    expect(rows[2]?.eval).toEqual({ undefined: 'no_simulator_survey' });
    const empty = await newStudy().call('usi.table', {});
    expect(empty.rows[0]?.d1).toEqual({ undefined: 'no_human_conversations' });
  });

  it('explains a row down to the conversations and the terms that fired', async () => {
    const { session } = study();
    const explanation = await session.call('usi.explain', {
      options: { difficulty },
      source: 'sim-a',
      dimension: 'd4',
      feature: 'accusation_rate',
    });
    expect(explanation.features.map(({ feature }) => feature)).toEqual(['accusation_rate']);
    const fired = explanation.conversations.find(({ value }) => value > 0);
    expect(fired?.hits).toContainEqual({
      position: 2,
      turn: 3,
      feature: 'accusation_rate',
      term: 'ridiculous',
      start: 8,
      end: 18,
    });
    const { features } = await session.call('usi.explain', { options: { difficulty }, source: 'sim-a' });
    expect(features).toHaveLength(19);
    await expect(session.call('usi.explain', { options: {}, source: 'nobody' })).rejects.toMatchObject({
      code: 'no_row',
    });
  });

  it('gives success by difficulty bin', async () => {
    const { session } = study();
    const { bins } = await session.call('usi.calibration', { difficulty });
    // Difficulties 0, 1/6 | 2/6 | 3/6 | 4/6 | 5/6; people succeed where task + batch is odd, sim-a on tasks above 1.
    expect(bins.map(({ tasks }) => tasks)).toEqual([2, 1, 1, 1, 1]);
    expect(bins.map(({ human }) => human.rate)).toEqual([0.5, 1 / 3, 2 / 3, 1 / 3, 2 / 3]);
    expect(bins.map(({ sources }) => sources[0]?.rate)).toEqual([0, 1, 1, 1, null]);
  });
});

describe('ratings as evaluation source and agreement', () => {
  async function rate(
    given: ReturnType<typeof study>,
    annotator: string,
    seedOf: (i: number) => number,
    submit = true,
    count = humans.length,
  ) {
    const { session, uids } = given;
    for (const [i, uid] of uids.slice(0, count).entries()) {
      const { id: item } = await session.call('item.resolve', { annotator, target: uid });
      for (const [field, value] of Object.entries(answers(seedOf(i)))) {
        await session.call('item.set', { item, annotator, field: `answer:${field}`, value });
      }
      if (submit) await session.call('item.submit', { item, annotator });
    }
  }

  /** Sources of evaluation, check of their definition: ratings equal to the participants' surveys reproduce their table. */
  it('reproduces the participants’ evaluation from equal ratings, to 1e-12', async () => {
    const given = study();
    await rate(given, 'Ada', (i) => (i % 6) + Math.floor(i / 6));
    const by = async (evaluation: 'participants' | 'annotators') =>
      (await given.session.call('usi.table', { difficulty, evaluation, fill: 'mean' })).rows[1];
    const [people, annotators] = [await by('participants'), await by('annotators')];
    const mean = (cell: object | undefined) => (cell && 'mean' in cell ? (cell.mean as number) : Number.NaN);
    expect(Math.abs(mean(people?.eval) - mean(annotators?.eval))).toBeLessThan(1e-12);
    expect(Math.abs(mean(people?.usi) - mean(annotators?.usi))).toBeLessThan(1e-12);
    expect(annotators?.rated).toMatchObject({ conversations: 18, annotators: 1 });
  });

  it('reproduces the human row of a second human from equal ratings, to 1e-12', async () => {
    const given = study();
    await rate(given, 'Ada', (i) => i * 2, true, 6);
    const by = async (evaluation: 'participants' | 'annotators') =>
      (await given.session.call('usi.table', { difficulty, evaluation, fill: 'mean' })).rows[0]?.eval;
    const [second, annotators] = [await by('participants'), await by('annotators')];
    if (!second || !annotators || !('mean' in second) || !('mean' in annotators)) return expect.fail('no number');
    expect(Math.abs(second.mean - annotators.mean)).toBeLessThan(1e-12);
    expect(Math.abs(second.std - annotators.std)).toBeLessThan(1e-12);
  });

  it('counts submitted items only', async () => {
    const given = study();
    await rate(given, 'Ada', (i) => i);
    await rate(given, 'Ben', (i) => i, false);
    const { dimensions, annotators } = await given.session.call('agreement.summary', { interval: false });
    expect(annotators.map(({ annotator }) => annotator)).toEqual(['Ada']);
    expect(dimensions[0]).toMatchObject({
      evidence: { items: 18, pairableItems: 0 },
      alpha: { status: 'undefined', reason: 'single_rater' },
    });
  });

  it('gives alpha 1 to equal ratings, with a second line for the folded question', async () => {
    const given = study();
    await rate(given, 'Ada', (i) => i);
    await rate(given, 'Ben', (i) => i);
    const { dimensions, annotators, questions } = await given.session.call('agreement.summary', {});
    expect(dimensions).toHaveLength(8);
    for (const { alpha, exact, evidence } of dimensions) {
      expect(alpha).toMatchObject({ status: 'ok', estimate: 1 });
      expect(exact).toMatchObject({ status: 'ok', estimate: 1 });
      expect(evidence.pairableItems).toBe(18);
    }
    const folded = dimensions.find(({ dimension }) => dimension === 'question_amount_preference');
    expect(folded?.folded).toMatchObject({ status: 'ok', estimate: 1 });
    const amounts = questions.find(({ dimension }) => dimension === 'question_amount_preference');
    expect(amounts?.answers.map(({ label }) => label)).toEqual(['Too few', 'About right', 'Too many']);
    expect(annotators).toMatchObject([
      { annotator: 'Ada', leniency: { offset: { mean: 0 } }, agreement: { withOthers: 1 } },
      { annotator: 'Ben', leniency: { offset: { mean: 0 } } },
    ]);
    const one = await given.session.call('agreement.summary', { dimension: 'reuse', interval: false });
    expect(one.dimensions.map(({ dimension }) => dimension)).toEqual(['reuse']);
    await expect(given.session.call('agreement.summary', { dimension: 'x' })).rejects.toMatchObject({
      code: 'unknown_question',
    });
  });
});

describe('what the index sees in one conversation', () => {
  it('is worked out where calculations are, not where the study is read', async () => {
    const asked: string[] = [];
    const compute: Compute = {
      ...inlineCompute,
      run: (name, input) => {
        asked.push(name);
        return inlineCompute.run(name, input);
      },
    };
    const session = newStudy({ compute });
    const turns = ['are you sure? please check again', 'Yes', 'thank you', 'Bye'];
    const [id = ''] = addConversations(session.context.db, [{ key: 'airline_0', source: 'Human', turns }]);
    const { values, hits, turns: measured } = await session.call('conversation.features', { id });
    // of four messages two are the user's
    expect(measured).toBe(2);
    expect(asked).toEqual(['marks']);
    expect(values).not.toBeNull();
    const polite = hits.filter(({ feature }) => feature === 'politeness_rate');
    expect(polite.map(({ position, start, end }) => turns[position]?.slice(start, end))).toEqual([
      'please',
      'thank you',
    ]);
    const drawn = await session.call('conversation.features', { id, hitsOf: ['politeness_rate'] });
    expect(drawn).toEqual({ values, turns: measured, foreign: false, hits: polite });
    expect(hits.length).toBeGreaterThan(polite.length);
  });

  it('says where the words are of another language than the terms', async () => {
    const session = newStudy();
    const turns = ['أريد تغيير عنوان طلبي من فضلك، لقد قلت لكم ذلك من قبل', 'نعم', 'شكرا جزيلا لكم'];
    const [id = ''] = addConversations(session.context.db, [{ key: 'airline_0', source: 'Human', turns }]);
    expect(await session.call('conversation.features', { id })).toMatchObject({ foreign: true });
  });
});
