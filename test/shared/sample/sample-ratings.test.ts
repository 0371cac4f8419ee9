import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import { matrixFromTriples } from '../../../shared/agreement/rating-matrix.ts';
import { agreementScore } from '../../../shared/instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { entriesOf, sample } from './sample-fixture.ts';

const { questions } = TAU_BENCH_SURVEY;
const address = ({ file, instanceId }: { file: string; instanceId: string }) => `${file}/${instanceId}`;
const submitted = sample.ratings.filter((rating) => rating.submitted);
const by = (...names: string[]) => submitted.filter(({ annotator }) => names.includes(annotator));

function alpha(id: string, ...names: string[]): number {
  const question = questions.find((each) => each.id === id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const triples = by(...names).map((rating) => ({
    item: address(rating),
    annotator: rating.annotator,
    value: agreementScore(question, rating.answers[id]),
  }));
  const outcome = krippendorffAlpha(matrixFromTriples(triples), { metric: 'ordinal' });
  return outcome.status === 'ok' ? outcome.estimate : Number.NaN;
}

describe('ratings of the sample study', () => {
  it('come from three annotators and point at conversations that exist', () => {
    expect([...new Set(sample.ratings.map(({ annotator }) => annotator))]).toEqual(['Ada', 'Ben', 'Cleo']);
    for (const rating of sample.ratings) {
      expect(
        entriesOf(rating.file).some(([id]) => id === rating.instanceId),
        address(rating),
      ).toBe(true);
      expect(rating.source === null).toBe(rating.sourceKind === 'human');
      if (rating.source !== null) expect(rating.file).toBe(`eval_results_${rating.source}.json`);
    }
    expect(new Set(sample.ratings.map((rating) => `${rating.annotator} ${address(rating)}`)).size).toBe(
      sample.ratings.length,
    );
  });

  it('cover 48 conversations and more by all three, people and simulators alike, some by two only', () => {
    const groups = [...new Set(submitted.map(address))].map((item) =>
      submitted.filter((each) => address(each) === item),
    );
    const all = groups.filter((group) => group.length === 3);
    expect(all.length).toBeGreaterThanOrEqual(48);
    expect(all.filter(([first]) => first?.sourceKind === 'human').length).toBe(all.length / 2);
    expect(groups.filter((group) => group.length === 2).length).toBeGreaterThan(5);
  });

  it('are complete, with exact options; drafts are not', () => {
    for (const { answers, submitted } of sample.ratings) {
      expect(Object.keys(answers).length).toBe(submitted ? 8 : 3);
      for (const { id, options } of questions) {
        if (answers[id] !== undefined) expect(options.map(({ label }) => label)).toContain(answers[id]);
      }
    }
    expect(sample.ratings.filter(({ submitted }) => !submitted).length).toBeGreaterThan(0);
  });

  // Krippendorff (2011): 0.8 is firm, 0.667 tentative. The careful pair is meant to lie around there.
  it.each(questions.map(({ id }) => id))('agree on %s between the careful two, far less with the third', (id) => {
    const careful = alpha(id, 'Ada', 'Ben');
    expect(careful).toBeGreaterThan(0.5);
    expect(careful).toBeLessThan(0.92);
    expect(alpha(id, 'Ada', 'Ben', 'Cleo')).toBeLessThan(careful - 0.15);
  });

  it('show who does not read: straight lines, no time, no words', () => {
    const straight = (names: string[]) =>
      by(...names).filter(({ answers }) => {
        const columns = questions.map(({ id, options }) => options.findIndex(({ label }) => label === answers[id]));
        return columns.every(
          (column, index) => column === Math.min(columns[0] ?? 0, (questions[index]?.options.length ?? 0) - 1),
        );
      }).length;
    expect(straight(['Cleo'])).toBeGreaterThan(10);
    expect(straight(['Ada', 'Ben'])).toBe(0);
    const median = (name: string) =>
      by(name)
        .map(({ minutes }) => minutes)
        .sort((a, b) => a - b)[20] ?? 0;
    expect(median('Cleo')).toBeLessThan(0.3 * median('Ben'));
    const texts = (name: string) => by(name).filter(({ freeText }) => freeText.specific_examples !== undefined).length;
    expect(texts('Ada')).toBeGreaterThan(20);
    expect(texts('Cleo')).toBeLessThan(8);
  });
});
