import { describe, expect, test } from 'vitest';
import type { ConversationDraft } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { evalResults } from '../../../shared/formats/eval-results.ts';
import { surveyComparable } from '../../../shared/formats/survey-comparable.ts';
import { tauUsi } from '../../../shared/formats/tau-usi.ts';
import { readOne } from './read-one.ts';

const talk: Json[] = [
  { role: 'user', content: '\\tau airline 3' },
  { role: 'user', content: 'hi, my flight is late' },
  { role: 'assistant', content: '<|think|>look<|/think|>Which one?' },
  { role: 'user', content: null },
];
const draftOf = (format: typeof tauUsi, key: string, value: Json, given = {}) =>
  readOne(format, key, value, given).records[0] as ConversationDraft;

describe('human study', () => {
  // usi.md section 1: `_ann2` is batch 2, `_ann3` batch 3, everything else batch 1; one ending is removed, once
  test.each([
    ['airline_7', 1, 'airline_7', 'airline'],
    ['airline_7_ann2', 2, 'airline_7', 'airline'],
    ['retail_12_ann3', 3, 'retail_12', 'retail'],
    ['custom_ann2_ann3', 3, 'custom_ann2', null],
    ['airline_7_ANN2', 1, 'airline_7', 'airline'],
  ])('%s', (key, batch, task, domain) => {
    const draft = draftOf(tauUsi, key, { conversation: talk });
    expect([draft.instanceId, draft.batch, draft.run, draft.task]).toEqual([key, batch, null, { key: task, domain }]);
    expect(draft.source).toEqual({ kind: 'human', label: 'Human' });
  });

  test('counts are of the turns, those without a word included; raw, reward and keep stay as they are', () => {
    const value = { conversation: talk, reward: 0.5, keep: null };
    const draft = draftOf(tauUsi, 'airline_3', value);
    expect(draft).toMatchObject({ messages: 4, turns: 3, userTurns: 2, words: 5, reward: 0.5, keep: null });
    expect(draft.raw).toBe(JSON.stringify(value));
    expect(draftOf(tauUsi, 'airline_3', { conversation: [] })).toMatchObject({ reward: undefined, keep: undefined });
  });

  test('a batch that the published scorer does not know is named', () => {
    const { issues } = readOne(tauUsi, 'airline_7_ann4', { conversation: talk });
    expect(issues.map(({ code }) => code)).toEqual(['unknown_batch']);
  });
});

describe('simulator results', () => {
  test.each([
    ['eval_results_gpt-5.json', null, 'gpt-5'],
    ['eval_results_x.y.json.gz', null, 'x.y'],
    ['foo.json', null, 'foo'],
    ['eval_results_.json', null, 'eval_results_'],
    ['eval_results_gpt-5.json', 'mine', 'mine'],
  ])('%s with label %s', (fileName, source, label) => {
    const draft = draftOf(evalResults, 'airline_3_2', { conversation: talk }, { fileName, source });
    expect(draft.source).toEqual({ kind: 'simulator', label });
    expect([draft.run, draft.batch, draft.task?.key]).toEqual([2, null, 'airline_3']);
  });

  test('an id without run has none', () => {
    expect(draftOf(evalResults, 'retail_3', { conversation: talk }).run).toBe(null);
  });
});

describe('what is refused in an entry, and where', () => {
  test.each<[string, Json, string]>([
    ['not_an_object', 'text', ''],
    ['not_a_list', { conversation: null }, 'conversation'],
    ['not_an_object', { conversation: [talk[0] as Json, 3] }, 'conversation[1]'],
    ['bad_role', { conversation: [{ role: 1, content: 'x' }] }, 'conversation[0].role'],
    ['bad_content', { conversation: [{ role: 'user', content: 7 }] }, 'conversation[0].content'],
    ['bad_content', { conversation: [{ role: 'user', content: { a: 1 } }] }, 'conversation[0].content'],
    ['bad_reward', { conversation: talk, reward: '1' }, 'reward'],
    ['bad_reward', { conversation: talk, reward: Number.POSITIVE_INFINITY }, 'reward'],
    ['bad_survey', { conversation: talk, survey: [] }, 'survey'],
  ])('%s %j', (code, value, path) => {
    const { records, issues } = readOne(tauUsi, 'airline_1', value);
    expect(records).toEqual([]);
    expect(issues.map((issue) => [issue.severity, issue.code, issue.path])).toEqual([['rejected', code, path]]);
  });

  test.each(['', 'a\u0000b', '\ud800', 'x'.repeat(501)])('the id %j', (key) => {
    expect(readOne(tauUsi, key, { conversation: talk }).issues.map(({ code }) => code)).toEqual(['bad_id']);
  });

  test('no conversation at all is an empty one, as in the published scorer, and said', () => {
    const { records, issues } = readOne(tauUsi, 'airline_1', { reward: 1 });
    expect(records).toMatchObject([{ messages: 0, turns: 0 }]);
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'empty_conversation']]);
  });
});

describe('surveys', () => {
  const entry = (survey: Json) => readOne(tauUsi, 'airline_1', { conversation: talk, survey });

  test('answers count when their text is an option, character for character', () => {
    const { records, issues } = entry({
      reuse: { question: 'q', answer: 'Maybe' },
      human_like: { question: 'q', answer: 'maybe' },
      efficiency: { question: 'q', answer: '' },
      specific_examples: { question: 'q', answer: 'free text is no choice' },
    });
    expect(records).toMatchObject([{ surveyAnswered: 1 }]);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'unknown_option' }]);
    expect(issues[0]?.message).toContain('human_like: "maybe"');
  });

  test('null counts as absent, with an issue, and the raw record keeps it', () => {
    const { records, issues } = entry(null);
    expect(records).toMatchObject([{ surveyAnswered: null, raw: expect.stringContaining('"survey":null') }]);
    expect(issues).toMatchObject([{ severity: 'repaired', code: 'null_survey' }]);
    expect(tauUsi.published({ conversation: talk, survey: null })).not.toHaveProperty('survey');
  });

  test("a rater's answers keep their key and take their label from the file", () => {
    const value = { survey: { reuse: { question: 'q', answer: 'No' } } };
    const { records } = readOne(surveyComparable, 'airline_1_ann2', value, {
      fileName: 'survey_comparable_gpt-5.json',
    });
    expect(records).toEqual([{ type: 'survey', label: 'gpt-5', key: 'airline_1_ann2', raw: JSON.stringify(value) }]);
  });
});
