import { describe, expect, it } from 'vitest';
import { moreItems } from '../../../shared/agreement/advice.ts';
import type { DimensionRatings } from '../../../shared/agreement/dimension-ratings.ts';
import { type AgreementReport, agreementReport } from '../../../shared/agreement/summary.ts';
import { adviceSentence } from '../../../shared/agreement/wording.ts';
import { mulberry32 } from '../../../shared/stats/random.ts';

type Say = (item: number, truth: number) => number | null;

/** Ratings of `items` items on 1..5 by annotators who each say something about the truth, seeded. */
function ratings(items: number, annotators: Record<string, Say>, dimension = 'q'): DimensionRatings {
  const random = mulberry32(11);
  const given: DimensionRatings['ratings'][number][] = [];
  for (let i = 0; i < items; i++) {
    const truth = 1 + Math.floor(random() * 5);
    for (const [annotator, say] of Object.entries(annotators)) {
      given.push({ item: `i${String(i).padStart(3, '0')}`, annotator, value: say(i, truth) });
    }
  }
  return { dimension, scale: [1, 2, 3, 4, 5], level: 'ordinal', ratings: given, directed: true };
}

const careful: Say = (i, truth) => (i % 5 === 0 ? Math.min(5, truth + 1) : truth);
const other: Say = (i, truth) => (i % 7 === 0 ? Math.max(1, truth - 1) : truth);
const plan = { replicates: 200, seed: 7 };

const codes = ({ annotators }: AgreementReport, name: string): string[] =>
  annotators.find(({ annotator }) => annotator === name)?.flags.map(({ code }) => code) ?? [];

describe('intervals', () => {
  it.each([
    [9, false, 'no_interval_few_items'],
    [10, true, 'few_items'],
    [19, true, 'few_items'],
    [20, true, null],
  ])('%i pairable items: interval %s, warning %s', (items, shown, warning) => {
    const [summary] = agreementReport([ratings(items, { Ada: careful, Ben: other, Cyd: careful })], {
      plan,
    }).dimensions;
    expect(summary?.alpha.status === 'ok' && summary.alpha.interval.ci !== null).toBe(shown);
    const found = summary?.warnings.map(({ code }) => code) ?? [];
    expect(found.filter((code) => code.includes('few_items'))).toEqual(warning === null ? [] : [warning]);
  });

  it('shrink with the square root of the number of items: 30 items at ±0.2 are 120 at ±0.1', () => {
    expect(moreItems(0.2, 0.1, 30)).toBe(90);
    expect(moreItems(0.1, 0.1, 30)).toBe(0);
    expect(moreItems(0.05, 0.1, 30)).toBe(0);
  });
});

describe('annotators', () => {
  const random = mulberry32(5);
  const careless: Say = () => 1 + Math.floor(random() * 5);
  const reversed: Say = (_, truth) => 6 - truth;
  const kind: Say = (_, truth) => Math.min(5, truth + 1);

  it('one who guesses is careless, those who agree are not, and the guideline is left alone', () => {
    const report = agreementReport([ratings(60, { Ada: careful, Ben: other, Cyd: careful, Dan: careless })], { plan });
    expect(codes(report, 'Dan')).toContain('careless');
    for (const name of ['Ada', 'Ben', 'Cyd']) expect(codes(report, name)).toEqual([]);
    expect(report.advice[0]).toMatchObject({ code: 'talk_to_annotator', annotator: 'Dan' });
    expect(report.advice.map(({ code }) => code)).not.toContain('clarify_guideline');
  });

  it('one who reads the scale the wrong way round is told apart from one who guesses', () => {
    const report = agreementReport([ratings(60, { Ada: careful, Ben: other, Cyd: reversed })], { plan });
    expect(codes(report, 'Cyd')).toContain('reversed_scale');
  });

  it('one who is a step kinder is lenient, by that share of the scale', () => {
    const report = agreementReport([ratings(60, { Ada: (_, t) => t, Ben: (_, t) => t, Cyd: kind })], { plan });
    const flag = report.annotators
      .find(({ annotator }) => annotator === 'Cyd')
      ?.flags.find(({ code }) => code === 'lenient');
    // One of four steps, except where the truth is at the top.
    expect(flag).toMatchObject({ code: 'lenient' });
    expect((flag as { offset: number }).offset).toBeLessThanOrEqual(0.25);
  });

  it('one who takes a tenth of the time of the others is fast', () => {
    const data = ratings(30, { Ada: careful, Ben: other, Cyd: careful });
    const times = data.ratings.map(({ item, annotator }) => ({
      item,
      annotator,
      seconds: annotator === 'Cyd' ? 10 : 100,
    }));
    const report = agreementReport([data], { plan, times });
    expect(report.annotators.map(({ annotator, flags }) => [annotator, flags.map(({ code }) => code)])).toEqual([
      ['Ada', []],
      ['Ben', []],
      ['Cyd', ['fast']],
    ]);
    expect(report.annotators[2]?.pace).toMatchObject({ medianSeconds: 10, studySeconds: 100, share: 0.1 });
  });

  it('when everybody guesses nobody is careless: the question is unclear', () => {
    const guess = (seed: number): Say => {
      const own = mulberry32(seed);
      return () => 1 + Math.floor(own() * 5);
    };
    const report = agreementReport([ratings(60, { Ada: guess(1), Ben: guess(2), Cyd: guess(3) })], { plan });
    expect(report.advice[0]).toMatchObject({ code: 'clarify_guideline', dimension: 'q' });
  });
});

it('the same ratings in another order give the same report', () => {
  const data = ratings(40, { Ada: careful, Ben: (i, t) => (i % 3 === 0 ? null : t), Cyd: other });
  const turned = { ...data, ratings: [...data.ratings].reverse() };
  expect(agreementReport([turned], { plan })).toEqual(agreementReport([data], { plan }));
});

it('says how many more items each question needs, most first, in one sentence', () => {
  const noisy: Say = (i, truth) => (i % 2 === 0 ? truth : 1 + (i % 5));
  const report = agreementReport(
    [ratings(25, { Ada: careful, Ben: other }, 'clear'), ratings(25, { Ada: careful, Ben: noisy }, 'noisy')],
    { plan, targetHalfWidth: 0.02 },
  );
  const found = report.advice.find(({ code }) => code === 'rate_more_items');
  if (found?.code !== 'rate_more_items') return expect.fail('no advice');
  const [most, least] = found.needs;
  expect(found.needs).toHaveLength(2);
  expect((most?.moreItems ?? 0) >= (least?.moreItems ?? 0)).toBe(true);
  expect(adviceSentence(found)).toContain(`${most?.dimension} ${most?.moreItems} (now ±`);
});
