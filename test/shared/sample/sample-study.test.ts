import { describe, expect, it } from 'vitest';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { generateSample } from '../../../shared/sample/generate-sample.ts';
import { dialogueFiles, entriesOf, humanFile, sample, sampleLines, simulatorLabels } from './sample-fixture.ts';

// The shape of the published study's files (formats.md): 60 tasks, three human batches, three runs a simulator.
const taskIds = [
  ...Array.from({ length: 25 }, (_, index) => `airline_${index}`),
  ...Array.from({ length: 35 }, (_, index) => `retail_${index}`),
];
const options = new Map(TAU_BENCH_SURVEY.questions.map(({ id, options }) => [id, options.map(({ label }) => label)]));

describe('the bundled sample study', () => {
  it('has the files that the published scorer expects', () => {
    const surveys = [...simulatorLabels, 'human-eval-100'].map((label) => `survey_comparable_${label}.json`);
    expect(sample.files.map(({ name }) => name).sort()).toEqual([...dialogueFiles, ...surveys].sort());
  });

  it('has 60 tasks with titles, instructions and policies', () => {
    expect(sample.tasks.map(({ id }) => id)).toEqual(taskIds);
    expect(new Set(sample.tasks.map(({ title }) => title)).size).toBe(60);
    for (const task of sample.tasks) {
      expect(task.id.startsWith(task.domain)).toBe(true);
      expect(task.instruction.length).toBeGreaterThan(80);
      expect(task.policy).toMatch(/Identity first/);
    }
  });

  it('has 180 human entries in three batches', () => {
    const expected = ['', '_ann2', '_ann3'].flatMap((suffix) => taskIds.map((id) => id + suffix));
    expect(entriesOf(humanFile).map(([id]) => id)).toEqual(expected);
  });

  it.each(simulatorLabels)('has 180 entries in three runs of %s', (label) => {
    const expected = [1, 2, 3].flatMap((run) => taskIds.map((id) => `${id}_${run}`));
    expect(entriesOf(`eval_results_${label}.json`).map(([id]) => id)).toEqual(expected);
  });

  it.each(dialogueFiles)('has coherent ids and rewards of 0 and 1 in %s', (name) => {
    for (const [id, entry] of entriesOf(name)) {
      expect(entry.instance_id).toBe(id);
      expect(id.replace(/_(ann)?\d$/, '') === entry.task_id || id === entry.task_id).toBe(true);
      expect([0, 1]).toContain(entry.reward);
      expect(entry.conversation.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('never lets an agent or a simulator speak twice in a row', () => {
    for (const label of simulatorLabels) {
      for (const [id, { conversation }] of entriesOf(`eval_results_${label}.json`)) {
        const twice = conversation.findIndex(({ role }, index) => role === conversation[index - 1]?.role);
        expect(twice, `${label} ${id}`).toBe(-1);
      }
    }
  });

  it('ends as recordings end: people stop, simulators write a stop marker', () => {
    for (const [, { conversation }] of entriesOf(humanFile)) {
      expect(conversation[0]?.content).toMatch(/^\\tau /);
      expect(conversation[1]?.content).toMatch(/^<\|canvas\|>.*<\|\/canvas\|>$/);
      expect(conversation.at(-2)?.content).toBe('/stop');
    }
    for (const label of simulatorLabels) {
      for (const [, { conversation }] of entriesOf(`eval_results_${label}.json`)) {
        expect(conversation.at(-1)).toMatchObject({ role: 'user', content: expect.stringMatching(/###STOP###$/) });
      }
    }
  });

  it('answers every survey with exact options, and most of them completely', () => {
    for (const { name, text } of sample.files) {
      const surveys = Object.values(JSON.parse(text) as Record<string, { survey: Record<string, { answer: string }> }>);
      const answers = surveys.flatMap(({ survey }) => Object.entries(survey));
      for (const [id, { answer }] of answers) expect(options.get(id), `${name} ${id}`).toContain(answer);
      expect(answers.length).toBeGreaterThan(0.9 * 8 * surveys.length);
    }
  });

  it('surveys the human conversations: simulators all batches, the second human the first', () => {
    const human = new Set(entriesOf(humanFile).map(([id]) => id));
    for (const label of [...simulatorLabels, 'human-eval-100']) {
      const ids = entriesOf(`survey_comparable_${label}.json`).map(([id]) => id);
      for (const id of ids) expect(human).toContain(id);
      const suffixes = new Set(ids.map((id) => /_ann\d$/.exec(id)?.[0] ?? ''));
      expect([...suffixes].sort()).toEqual(label === 'human-eval-100' ? [''] : ['', '_ann2', '_ann3']);
      expect(ids.length).toBeGreaterThan(label === 'human-eval-100' ? 50 : 160);
    }
  });

  it('sets a few recordings aside', () => {
    const dropped = dialogueFiles.flatMap(entriesOf).filter(([, { keep }]) => !keep).length;
    expect(dropped).toBeGreaterThan(4);
    expect(dropped).toBeLessThan(45);
  });

  it('is three to six megabytes', () => {
    const size = sample.files.reduce((sum, { text }) => sum + text.length, 0);
    expect(size).toBeGreaterThan(3_000_000);
    expect(size).toBeLessThan(6_000_000);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateSample(sampleLines)).toEqual(sample);
    expect(generateSample(sampleLines, 8).files[0]?.text).not.toBe(sample.files[0]?.text);
  });
});
