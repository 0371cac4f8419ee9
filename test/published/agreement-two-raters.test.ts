import { describe, expect, it } from 'vitest';
import { blandAltman } from '../../shared/agreement/bland-altman.ts';
import { cohenKappa } from '../../shared/agreement/cohen-kappa.ts';
import { gwetAc } from '../../shared/agreement/gwet-ac.ts';
import { kendallTauB } from '../../shared/agreement/kendall-tau-b.ts';
import { krippendorffAlpha } from '../../shared/agreement/krippendorff-alpha.ts';
import { pearsonR } from '../../shared/agreement/pearson-r.ts';
import { percentAgreement } from '../../shared/agreement/percent-agreement.ts';
import { scottPi } from '../../shared/agreement/scott-pi.ts';
import { fromTable, published } from './published-ratings.ts';
import { defined, expectPrinted } from './published-value.ts';

describe('Cohen (1960; 1968)', () => {
  const table = fromTable([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);
  it('Psychological Bulletin 70 (1968), p. 216: unweighted .492', () => {
    const kappa = defined(cohenKappa(table, [0, 1]));
    expectPrinted(kappa.po, 0.7, 2);
    expectPrinted(kappa.pe, 0.41, 2);
    expectPrinted(kappa.estimate, 0.492, 3);
  });
  it('ibid., p. 217: weighted .348, disagreement weights 0 1 3 / 1 0 6 / 3 6 0', () => {
    // Agreement weights 1 - v/9: a common factor of the disagreement weights cancels.
    const weightMatrix = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ].map((row) => row.map((v) => 1 - v / 9));
    expectPrinted(defined(cohenKappa(table, [0, 1], { weights: 'custom', weightMatrix })).estimate, 0.348, 3);
  });
});

it('Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, table 1: kappa .429', () => {
  const kappa = defined(
    cohenKappa(
      fromTable([
        [106, 10, 4],
        [22, 28, 10],
        [2, 12, 6],
      ]),
      [0, 1],
    ),
  );
  expectPrinted(kappa.estimate, 0.429, 3);
});

describe('Landis & Koch (1977), Biometrics 33, table 1: two neurologists, multiple sclerosis', () => {
  it('Winnipeg patients: kappa .208', () => {
    const table = fromTable([
      [38, 5, 0, 1],
      [33, 11, 3, 0],
      [10, 14, 5, 6],
      [3, 7, 3, 10],
    ]);
    expectPrinted(defined(cohenKappa(table, [0, 1])).estimate, 0.208, 3);
  });
  it('New Orleans patients: kappa .297', () => {
    const table = fromTable([
      [5, 3, 0, 0],
      [3, 11, 4, 0],
      [2, 13, 3, 4],
      [1, 2, 4, 14],
    ]);
    expectPrinted(defined(cohenKappa(table, [0, 1])).estimate, 0.297, 3);
  });
});

describe('Feinstein & Cicchetti (1990), Journal of Clinical Epidemiology 43, tables of the two paradoxes', () => {
  it.each([
    [
      [
        [40, 9],
        [6, 45],
      ],
      0.85,
      0.7,
    ],
    [
      [
        [80, 10],
        [5, 5],
      ],
      0.85,
      0.32,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.6,
      0.13,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.6,
      0.26,
    ],
  ])('%j: agreement %f, kappa %f', (table, agreement, kappa) => {
    const data = fromTable(table);
    expectPrinted(defined(percentAgreement(data)).estimate, agreement, 2);
    expectPrinted(defined(cohenKappa(data, [0, 1])).estimate, kappa, 2);
  });
});

describe('Gwet (2002; 2008), British Journal of Mathematical and Statistical Psychology 61: 118, 5, 2, 0', () => {
  const data = fromTable([
    [118, 5],
    [2, 0],
  ]);
  it('agreement .944, kappa -.0234, pi -.0288, AC1 .9408', () => {
    expectPrinted(defined(percentAgreement(data)).estimate, 0.944, 3);
    expectPrinted(defined(cohenKappa(data, [0, 1])).estimate, -0.0234, 4);
    expectPrinted(defined(scottPi(data, [0, 1])).estimate, -0.0288, 4);
    expectPrinted(defined(gwetAc(data)).estimate, 0.9408, 4);
  });
});

it('Gwet (2014), two abstractors, 100 pregnancies; the irrCAC manual prints kappa, pi, alpha and their errors', () => {
  const data = fromTable([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]);
  const kappa = defined(cohenKappa(data, [0, 1]));
  expectPrinted(kappa.estimate, 0.7964094, 7);
  expectPrinted(kappa.se, 0.05891072, 8);
  const pi = defined(scottPi(data, [0, 1]));
  expectPrinted(pi.estimate, 0.7962397, 7);
  expectPrinted(pi.se, 0.05905473, 8);
  expectPrinted(defined(krippendorffAlpha(data, { metric: 'nominal' })).estimate, 0.7972585, 7);
});

describe('Bland & Altman (1986), The Lancet 327, 307-310', () => {
  it('bias -2.1, sd 38.8, interval -22.0 to 17.8, limits -79.7 and 75.5 l/min', () => {
    const result = defined(blandAltman(published.peakFlow, [0, 1], 2));
    expectPrinted(result.estimate, -2.1, 1);
    expectPrinted(result.sd, 38.8, 1);
    expectPrinted(result.ci?.[0], -22, 1);
    expectPrinted(result.ci?.[1], 17.8, 1);
    // The paper works with the rounded bias and sd: -2.1 -+ 2 x 38.8.
    expect(Math.abs((result.limits?.[0] as number) - -79.7)).toBeLessThan(0.16);
    expect(Math.abs((result.limits?.[1] as number) - 75.5)).toBeLessThan(0.16);
  });
});

describe('correlations', () => {
  it('Hollander & Wolfe (1973), p. 187: tau .4444', () => {
    const tau = defined(kendallTauB(published.tuna, [0, 1]));
    expectPrinted(tau.estimate, 0.4444, 4);
  });
  it('Anscombe (1973), p. 20: r .816', () => {
    expectPrinted(defined(pearsonR(published.anscombe, [0, 1])).estimate, 0.816, 3);
  });
});

it('Efron & Tibshirani (1993), An Introduction to the Bootstrap, table 3.1, law schools: correlation .776', () => {
  expectPrinted(defined(pearsonR(published.lawSchools, [0, 1])).estimate, 0.776, 3);
});
