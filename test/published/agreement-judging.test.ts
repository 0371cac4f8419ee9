import { describe, expect, it } from 'vitest';
import { accuracy } from '../../shared/agreement/accuracy.ts';
import { bradleyTerry } from '../../shared/agreement/bradley-terry.ts';
import { dPrime2afc } from '../../shared/agreement/d-prime.ts';
import { mcnemar } from '../../shared/agreement/mcnemar.ts';
import { benjaminiHochberg } from '../../shared/stats/benjamini-hochberg.ts';
import { defined, expectPrinted } from './published-value.ts';

describe('proportions', () => {
  it.each([
    [81, 263, 0.2553, 0.3662, 0.2527, 0.3676],
    [15, 148, 0.0624, 0.1605, 0.0578, 0.1617],
    [1, 29, 0.0061, 0.1718, 0.0009, 0.1776],
  ])('Newcombe (1998), Statistics in Medicine 17, table I: %i of %i', (k, n, low, high, exactLow, exactHigh) => {
    const { wilson, clopperPearson } = defined(accuracy(k, n));
    expectPrinted(wilson[0], low, 4);
    expectPrinted(wilson[1], high, 4);
    expectPrinted(clopperPearson[0], exactLow, 4);
    expectPrinted(clopperPearson[1], exactHigh, 4);
  });
  it('ibid., 0 of 20: lower ends exactly 0', () => {
    const { wilson, clopperPearson } = defined(accuracy(0, 20));
    expect([wilson[0], clopperPearson[0]]).toEqual([0, 0]);
    expectPrinted(wilson[1], 0.1611, 4);
    expectPrinted(clopperPearson[1], 0.1684, 4);
  });
  it('Conover (1971), p. 97: 682 of 925 against 3/4; R ?binom.test prints p 0.3825', () => {
    const test = defined(accuracy(682, 925, { p0: 0.75 }));
    expectPrinted(test.p, 0.3825, 4);
    expectPrinted(test.clopperPearson[0], 0.7076683, 7);
    expectPrinted(test.clopperPearson[1], 0.7654066, 7);
  });
});

describe('McNemar', () => {
  it('Agresti (2002), Categorical Data Analysis, p. 411: approval 794, 150, 86, 570; z = -4.17', () => {
    const test = defined(
      mcnemar([
        [794, 150],
        [86, 570],
      ]),
    );
    expectPrinted(-Math.sqrt(test.chi2 as number), -4.17, 2);
  });
  it('exact p by hand: b = 6, c = 16: 2 (1 + 22 + 231 + 1540 + 7315 + 26334 + 74613) / 2^22', () => {
    expect(
      defined(
        mcnemar([
          [59, 6],
          [16, 80],
        ]),
      ).pExact,
    ).toBeCloseTo((2 * 110056) / 2 ** 22, 14);
  });
});

describe('Bradley-Terry, Agresti (2002), p. 438, table 10.10: American League 1987', () => {
  // Milwaukee, Detroit, Toronto, New York, Boston, Cleveland, Baltimore; row beat column.
  const wins = [
    [0, 7, 9, 7, 7, 9, 11],
    [6, 0, 7, 5, 11, 9, 9],
    [4, 6, 0, 7, 7, 8, 12],
    [6, 8, 6, 0, 6, 7, 10],
    [6, 2, 6, 7, 0, 7, 12],
    [4, 4, 5, 6, 6, 0, 6],
    [2, 4, 1, 3, 1, 7, 0],
  ];
  it('strengths above Baltimore 1.58, 1.44, 1.29, 1.25, 1.11, 0.68; four digits as the BradleyTerry2 vignette prints', () => {
    const { logStrength } = defined(bradleyTerry(wins));
    const above = logStrength.map((s) => s - (logStrength[6] as number));
    [1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839].forEach((printed, i) => {
      expectPrinted(above[i], printed, 4);
    });
  });
});

it("Hacker & Ratcliff (1979), Perception & Psychophysics 26, table 1: two alternatives, .76 correct, d' 1.00", () => {
  expectPrinted(defined(dPrime2afc(76, 100)).raw, 1, 2);
});

it('Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, p. 295: four of fifteen at .05', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(p).map((adjusted) => (adjusted as number) <= 0.05)).toEqual(p.map((_, i) => i < 4));
});
