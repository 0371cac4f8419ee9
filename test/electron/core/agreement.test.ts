import { describe, expect, it } from 'vitest';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { carelessAnnotator, rateMessily, repeatedItems, skewedQuestion } from '../support/messy-study.ts';
import { addConversations, newStudy } from '../support/study-fixture.ts';

/** A study with gaps, skew, a careless annotator and repeats. */
function messyStudy() {
  const study = newStudy();
  const uids = addConversations(
    study.context.db,
    Array.from({ length: 60 }, (_, i) => ({ key: `airline_${i}`, source: i % 2 === 0 ? 'Humans' : 'Crowd' })),
  );
  rateMessily(study.context, uids);
  return study;
}

describe('agreement of a study with gaps, skew, a careless annotator and repeats', () => {
  it('says so', async () => {
    const study = messyStudy();
    const summary = await study.call('agreement.summary', {});
    flagsTheCareless(summary);
    const skewed = summary.dimensions.find(({ dimension }) => dimension === skewedQuestion);
    expect(skewed?.warnings.map(({ code }) => code)).toContain('skewed_scale');
    expect(summary.retest).toHaveLength(8);
    for (const { pairs } of summary.retest) expect(pairs).toBeLessThanOrEqual(repeatedItems);
    for (const { evidence } of summary.dimensions) {
      expect(evidence.raters).toBe(5);
      expect(evidence.ratingsPerItem?.min).toBeGreaterThanOrEqual(1);
      expect(evidence.ratingsPerItem?.max).toBeLessThanOrEqual(5);
    }
    const more = summary.advice.filter(({ code }) => code === 'rate_more_items').length;
    const wide = await study.call('agreement.summary', { targetHalfWidth: 0.5 });
    expect(more).toBeGreaterThan(0);
    expect(wide.advice.filter(({ code }) => code === 'rate_more_items')).toEqual([]);
  });

  it('gives every coefficient of a question, with an interval or none', async () => {
    const study = messyStudy();
    const [own, ...others] = await study.call('agreement.coefficients', { dimension: 'overall_score' });
    expect(others).toEqual([]);
    const summary = await study.call('agreement.summary', { dimension: 'overall_score' });
    const alpha = summary.dimensions[0]?.alpha;
    const first = own?.coefficients[0];
    expect(first?.name).toEqual({ statistic: 'krippendorff_alpha', metric: 'ordinal' });
    expect(first?.outcome).toMatchObject({ estimate: alpha?.status === 'ok' ? alpha.estimate : null });
    expect(first?.ci).toEqual(alpha?.status === 'ok' ? alpha.interval.ci : null);
    // Nobody rated everything, so what needs complete items says so.
    const icc = own?.coefficients.find(({ name }) => name.statistic === 'icc' && name.type === '2,1');
    expect(icc).toMatchObject({ ci: null, method: null });
    for (const { ci } of own?.coefficients ?? []) if (ci) expect((ci[0] ?? -1) < (ci[1] ?? 1)).toBe(true);
  });

  it('counts in a confusion matrix what both rated', async () => {
    const study = messyStudy();
    const { pairwise } = await study.call('agreement.summary', { interval: false });
    const own = pairwise.find(({ dimension }) => dimension === 'overall_score');
    for (const { first, second, sharedItems } of own?.pairs ?? []) {
      const { counts, pairs } = await study.call('agreement.confusion', { dimension: 'overall_score', first, second });
      expect([pairs, counts.flat().reduce((sum, n) => sum + n, 0)]).toEqual([sharedItems, sharedItems]);
    }
    const other = { dimension: 'overall_score', first: 'Nobody', second: null };
    await expect(study.call('agreement.confusion', other)).rejects.toMatchObject({ code: 'unknown_rater' });
  });
});

function flagsTheCareless({ annotators, advice }: AgreementSummary): void {
  for (const { annotator, flags } of annotators) {
    const codes = flags.map(({ code }) => code);
    if (annotator === carelessAnnotator) {
      expect(codes).toContain('careless');
      expect(codes).toContain('straight_lining');
      expect(codes).toContain('fast');
    } else for (const grave of ['careless', 'straight_lining', 'fast']) expect(codes).not.toContain(grave);
  }
  expect(advice[0]).toMatchObject({ code: 'talk_to_annotator', annotator: carelessAnnotator });
}
