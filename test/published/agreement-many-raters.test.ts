import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../shared/agreement/brennan-prediger.ts';
import { congerKappa } from '../../shared/agreement/conger-kappa.ts';
import { fleissCategoryKappa } from '../../shared/agreement/fleiss-category-kappa.ts';
import { fleissKappa } from '../../shared/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../shared/agreement/gwet-ac.ts';
import { type IccType, icc } from '../../shared/agreement/icc.ts';
import { kendallW } from '../../shared/agreement/kendall-w.ts';
import { krippendorffAlpha } from '../../shared/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../shared/agreement/percent-agreement.ts';
import { published } from './published-ratings.ts';
import { defined, expectPrinted } from './published-value.ts';

const five = { scale: [1, 2, 3, 4, 5] };

describe("Krippendorff (2011), Computing Krippendorff's Alpha-Reliability", () => {
  it('data A, binary, p. 3: 0.095', () => {
    const alpha = defined(krippendorffAlpha(published.krippendorffBinary, { metric: 'nominal' }));
    expectPrinted(alpha.estimate, 0.095, 3);
    expect(alpha.nPairableValues).toBe(20);
  });
  it('data B, nominal, p. 4: 0.692', () => {
    const alpha = defined(krippendorffAlpha(published.krippendorffNominal, { metric: 'nominal', ...five }));
    expectPrinted(alpha.estimate, 0.692, 3);
  });
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('data C with missing values, pp. 5-8: %s %f', (metric, printed) => {
    const alpha = defined(krippendorffAlpha(published.krippendorff4x12, { metric, ...five }));
    expectPrinted(alpha.estimate, printed, 3);
    // Forty pairable values in eleven units: the single rating of unit 12 drops out.
    expect([alpha.nPairableValues, alpha.nPairable, alpha.nItems]).toEqual([40, 11, 12]);
  });
});

describe('Gwet (2014), Handbook of Inter-Rater Reliability, four raters; values as the irrCAC manual prints them', () => {
  const data = published.gwet4Raters;
  it.each([
    ['percent agreement', percentAgreement, 0.81818, 0.12561],
    ['Brennan-Prediger', brennanPrediger, 0.77273, 0.14472],
    ["Conger's kappa", congerKappa, 0.76282, 0.14917],
    ["Fleiss' kappa", fleissKappa, 0.76117, 0.15302],
    ["Gwet's AC1", gwetAc, 0.77544, 0.14295],
  ] as const)('%s: value and standard error', (_, statistic, value, se) => {
    const result = defined(statistic(data, five));
    expectPrinted(result.estimate, value, 5);
    expectPrinted(result.se, se, 5);
  });
  it('alpha, nominal: 0.74342, standard error 0.14548', () => {
    const alpha = defined(krippendorffAlpha(data, { metric: 'nominal', ...five }));
    expectPrinted(alpha.estimate, 0.74342, 5);
    expectPrinted(alpha.se, 0.14548, 5);
  });
});

describe('Fleiss (1971), Psychological Bulletin 76, 378-382', () => {
  it('overall kappa .430, z = 17.7', () => {
    const kappa = defined(fleissKappa(published.fleissDiagnoses, five));
    expectPrinted(kappa.estimate, 0.43, 3);
    expectPrinted(kappa.z0, 17.7, 1);
  });
  it.each([
    [1, 0.245],
    [2, 0.245],
    [3, 0.52],
    [4, 0.471],
    [5, 0.566],
  ])('category %i: %f', (category, printed) => {
    expectPrinted(defined(fleissCategoryKappa(published.fleissDiagnoses, { category, ...five })).estimate, printed, 3);
  });
});

describe('Shrout & Fleiss (1979), Psychological Bulletin 86, table 4', () => {
  it.each<[IccType, number]>([
    ['1,1', 0.17],
    ['2,1', 0.29],
    ['3,1', 0.71],
    ['1,k', 0.44],
    ['2,k', 0.62],
    ['3,k', 0.91],
  ])('ICC(%s) = %f', (type, printed) => {
    expectPrinted(defined(icc(published.shroutFleiss, type)).estimate, printed, 2);
  });
});

describe("Siegel (1956), Nonparametric Statistics, Kendall's W", () => {
  it('p. 231, three executives: W = .16', () => {
    expectPrinted(defined(kendallW(published.siegelExecutives)).estimate, 0.16, 2);
  });
  it('p. 235, tied ranks, corrected: W = .828', () => {
    expectPrinted(defined(kendallW(published.siegelTies)).estimate, 0.828, 3);
  });
});
