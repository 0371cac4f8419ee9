import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../shared/agreement/outcome.ts';
import {
  computeStatistic,
  MULTI_RATER_STATISTICS,
  STATISTICS,
  type StatisticRequest,
  TWO_RATER_STATISTICS,
} from '../../../shared/agreement/statistics.ts';
import { columns, completeRows, gappyRows, matrixOf, type Rows, recoded, scale } from './arbitrary-ratings.ts';

type Result = Outcome<{ readonly estimate: number }>;

const requests: StatisticRequest[] = MULTI_RATER_STATISTICS.flatMap((statistic) => {
  const request = { statistic, scale, category: 2 };
  if (statistic === 'krippendorff_alpha') {
    return (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((metric) => ({ ...request, metric }));
  }
  return [request];
});

const of = (rows: Rows, request: StatisticRequest): Result => computeStatistic(matrixOf(rows), request);

function same(a: Result, b: Result): void {
  expect(b.status === 'ok' ? 'ok' : b.reason).toBe(a.status === 'ok' ? 'ok' : a.reason);
  if (a.status === 'ok' && b.status === 'ok') expect(b.estimate).toBeCloseTo(a.estimate, 10);
}

const name = ({ statistic, metric }: StatisticRequest) => `${statistic} ${metric ?? ''}`;

describe.each(requests.map((request) => [name(request), request] as const))('%s', (_, request) => {
  it('does not depend on the order of raters', () => {
    fc.assert(
      fc.property(gappyRows, fc.nat(), (rows, seed) => {
        const r = (rows[0] as unknown[]).length;
        const order = Array.from({ length: r }, (_, j) => (j + seed) % r).reverse();
        same(of(rows, request), of(columns(rows, order), request));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of items', () => {
    fc.assert(
      fc.property(gappyRows, fc.nat(), (rows, k) => {
        const at = k % rows.length;
        same(of(rows, request), of([...rows.slice(at), ...rows.slice(0, at)].reverse(), request));
      }),
      { numRuns: 60 },
    );
  });

  it('does not see items and raters without any rating', () => {
    fc.assert(
      fc.property(gappyRows, (rows) => {
        const padded = [...rows, rows[0]?.map(() => null) ?? []].map((row) => [...row, null]);
        same(of(rows, request), of(padded, request));
      }),
      { numRuns: 60 },
    );
  });
});

describe('relabelling', () => {
  const nominal: StatisticRequest[] = [
    { statistic: 'krippendorff_alpha', metric: 'nominal', scale },
    { statistic: 'percent_agreement', scale },
    { statistic: 'gwet_ac', scale },
    { statistic: 'fleiss_kappa', scale },
    { statistic: 'conger_kappa', scale },
    { statistic: 'brennan_prediger', scale },
  ];
  it.each(nominal.map((request) => [name(request), request] as const))(
    '%s: names of categories do not matter',
    (_, request) => {
      fc.assert(
        fc.property(gappyRows, fc.integer({ min: 1, max: 4 }), (rows, shift) => {
          same(
            of(rows, request),
            of(
              recoded(rows, (code) => ((code + shift) % 5) + 1),
              request,
            ),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it('ordinal alpha: any increasing recoding and a reversed scale give the same', () => {
    fc.assert(
      fc.property(gappyRows, (rows) => {
        const alpha = (data: Rows): Result => of(data, { statistic: 'krippendorff_alpha', metric: 'ordinal' });
        same(alpha(rows), alpha(recoded(rows, (code) => code ** 3)));
        same(alpha(rows), alpha(recoded(rows, (code) => 6 - code)));
      }),
    );
  });

  it.each([
    { statistic: 'krippendorff_alpha', metric: 'interval' },
    { statistic: 'icc', type: '2,1' },
    { statistic: 'icc', type: '3,k' },
  ] as StatisticRequest[])('$statistic: shift and stretch of all ratings change nothing', (request) => {
    fc.assert(
      fc.property(completeRows, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (rows, add, by) => {
        same(
          of(rows, request),
          of(
            recoded(rows, (code) => by * code + add),
            request,
          ),
        );
      }),
    );
  });

  it("ICC(3,1) and Kendall's W do not see a rater's own offset", () => {
    fc.assert(
      fc.property(completeRows, fc.integer({ min: 1, max: 9 }), (rows, add) => {
        const lenient = rows.map(([first, ...rest]) => [(first as number) + add, ...rest]);
        const between: StatisticRequest = { statistic: 'icc', type: '3,1' };
        const before = of(rows, between);
        // All equal but for the offset: no variation before, no variation between items after.
        if (before.status === 'ok') same(before, of(lenient, between));
        same(of(rows, { statistic: 'kendall_w' }), of(lenient, { statistic: 'kendall_w' }));
      }),
    );
  });
});

describe('doubling every item', () => {
  it.each(
    (
      [
        { statistic: 'percent_agreement', scale },
        { statistic: 'gwet_ac', scale, weights: 'quadratic' },
        { statistic: 'brennan_prediger', scale },
        { statistic: 'conger_kappa', scale },
        { statistic: 'fleiss_kappa', scale },
      ] as StatisticRequest[]
    ).map((request) => [name(request), request] as const),
  )('%s stays', (_, request) => {
    fc.assert(
      fc.property(gappyRows, (rows) => {
        const before = of(rows, request);
        if (before.status === 'ok') same(before, of([...rows, ...rows], request));
      }),
      { numRuns: 60 },
    );
  });

  it('alpha: 1 - alpha shrinks by (2M - 1)/(2M - 2), the small-sample term, whatever the metric', () => {
    fc.assert(
      fc.property(gappyRows, fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio'), (rows, metric) => {
        const request = { statistic: 'krippendorff_alpha', metric } as StatisticRequest;
        const once = of(rows, request);
        const twice = of([...rows, ...rows], request);
        if (once.status !== 'ok' || twice.status !== 'ok') return;
        const m = rows.flatMap((row) =>
          row.filter((x) => x !== null).length < 2 ? [] : row.filter((x) => x !== null),
        ).length;
        expect((1 - twice.estimate) / (2 * m - 1)).toBeCloseTo((1 - once.estimate) / (2 * (m - 1)), 10);
      }),
    );
  });
});

describe('two raters', () => {
  it('kappa, pi and correlations are symmetric; Bland-Altman changes its sign', () => {
    fc.assert(
      fc.property(gappyRows, (rows) => {
        for (const statistic of TWO_RATER_STATISTICS) {
          const there = of(rows, { statistic, scale, pair: [0, 1] });
          const back = of(rows, { statistic, scale, pair: [1, 0] });
          if (statistic === 'bland_altman' && there.status === 'ok' && back.status === 'ok') {
            expect(back.estimate).toBeCloseTo(-there.estimate, 10);
          } else same(there, back);
        }
      }),
    );
  });

  it("Conger's kappa of two complete raters is Cohen's and Scott's pi is Fleiss'", () => {
    fc.assert(
      fc.property(completeRows, fc.constantFrom('identity', 'linear', 'quadratic', 'ordinal'), (rows, weights) => {
        const two = rows.map((row) => row.slice(0, 2));
        const request = { scale, weights } as const;
        same(of(two, { ...request, statistic: 'cohen_kappa' }), of(two, { ...request, statistic: 'conger_kappa' }));
        same(of(two, { ...request, statistic: 'scott_pi' }), of(two, { ...request, statistic: 'fleiss_kappa' }));
      }),
    );
  });
});

describe('whatever the pattern of missing ratings', () => {
  it('every statistic has a value in its range or a reason, and never NaN, Infinity or more than 1', () => {
    fc.assert(
      fc.property(gappyRows, fc.constantFrom(...STATISTICS), (rows, statistic) => {
        const outcome = of(rows, { statistic, scale, category: 3 });
        const text = JSON.stringify(outcome, (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'NOT FINITE' : value,
        );
        expect(text).not.toContain('NOT FINITE');
        if (outcome.status === 'ok' && statistic !== 'bland_altman') expect(outcome.estimate).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('raters who all say the same where they overlap agree fully, however the overlap rotates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 4, max: 30 }), (raters, items) => {
        // Item i is rated by raters i and i + 1 (modulo r): every rater overlaps with two others only.
        const rows: Rows = Array.from({ length: items }, (_, i) =>
          Array.from({ length: raters }, (_, j) => (j === i % raters || j === (i + 1) % raters ? 1 + (i % 5) : null)),
        );
        for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
          expect(of(rows, { statistic: 'krippendorff_alpha', metric, scale })).toMatchObject({ estimate: 1 });
        }
        expect(of(rows, { statistic: 'gwet_ac', scale })).toMatchObject({ estimate: 1 });
        expect(of(rows, { statistic: 'percent_agreement', scale })).toMatchObject({ estimate: 1 });
        expect(of(rows, { statistic: 'icc' })).toEqual({ status: 'undefined', reason: 'no_complete_items' });
      }),
      { numRuns: 40 },
    );
  });
});
