import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bradleyTerry } from '../../../shared/agreement/bradley-terry.ts';
import { choiceResults } from '../../../shared/judgements/choice-results.ts';
import { choiceSource } from '../../../shared/judgements/choice-source.ts';
import { forcedChoiceDetection, yesNoDetection } from '../../../shared/judgements/detection.ts';
import { gradedResults } from '../../../shared/judgements/graded-results.ts';
import type { Judgement } from '../../../shared/judgements/judgement.ts';
import { preferenceResults } from '../../../shared/judgements/preference-results.ts';
import { singleResults } from '../../../shared/judgements/single-results.ts';
import { starStrengths } from '../../../shared/judgements/strengths.ts';
import type { Trial } from '../../../shared/judgements/trial.ts';
import { trialsOf } from '../../../shared/judgements/trial.ts';
import { twoWayInterval } from '../../../shared/judgements/two-way.ts';
import { chance, judgement, person, simulatedStudy, simulator } from './simulated-study.ts';

const plan = { replicates: 400, flips: 1000, seed: 3, level: 0.95 };

function pair(task: string, source: string, verdict: string, more: Partial<Judgement> = {}): Judgement {
  return judgement({
    task,
    item: `${task} ${source}`,
    a: person(task),
    b: simulator(source, task),
    answers: { verdict },
    ...more,
  });
}

const trial = (task: string, took: boolean | null, more: Partial<Trial> = {}): Trial => {
  return { item: task, task, annotator: 'Ada', source: 'sim', humanSide: 'A', took, confidence: null, ...more };
};

describe('the share taken for the human', () => {
  it('counts submitted first presentations of pairs with one human side, and nothing else', () => {
    const swapped = { a: simulator('sim', 't'), b: person('t') };
    const judgements = [
      pair('t', 'sim', 'A'),
      pair('t', 'sim', 'B'),
      judgement({ ...swapped, answers: { verdict: 'A' } }),
      pair('t', 'sim', 'Cannot tell'),
      pair('t', 'sim', 'B', { role: 'gold' }),
      pair('t', 'sim', 'B', { role: 'attention' }),
      pair('t', 'sim', 'B', { role: 'repeat', repeatOf: 't sim' }),
      pair('t', 'sim', 'B', { state: 'draft' }),
      pair('t', 'sim', 'B', { state: 'skipped' }),
      judgement({ a: simulator('sim', 't'), b: simulator('other', 't'), answers: { verdict: 'A' } }),
    ];
    expect(trialsOf(judgements, 'pair').map(({ took }) => took)).toEqual([false, true, true, null]);
  });

  it('has Wilson and the exact test where each task contributes once', () => {
    const trials = Array.from({ length: 12 }, (_, i) => trial(`t${i}`, i < 9));
    const result = choiceSource('sim', trials, plan);
    expect(result).toMatchObject({ judgements: 12, decided: 12, ties: 0, test: 'binomial' });
    // scipy 1.17.1: binomtest(9, 12).proportion_ci(method='wilson'), .pvalue
    expect(result.share).toMatchObject({ estimate: 0.75, method: 'wilson', tasks: 12 });
    expect(result.share.interval?.[0]).toBeCloseTo(0.4676947, 6);
    expect(result.share.interval?.[1]).toBeCloseTo(0.9110583, 6);
    expect(result.p).toBeCloseTo(0.14599609375, 12);
    expect(result.independent?.holds).toBe(true);
    expect(result.accuracy.estimate).toBe(0.25);
    expect(result.accuracy.interval?.[0]).toBeCloseTo(1 - 0.9110583, 6);
  });

  it('has the bootstrap and sign flips by task where tasks are judged several times, and says what independence would give', () => {
    // surplus of "taken" by task: 3 -1 2 1 -1 3 1 0 2 1 -2 3
    const surplus = [3, -1, 2, 1, -1, 3, 1, 0, 2, 1, -2, 3];
    const trials = surplus.flatMap((s, i) => {
      const n = Math.abs(s) % 2 === 0 ? 4 : 3;
      return Array.from({ length: n }, (_, k) => trial(`t${i}`, k < (n + s) / 2, { annotator: `J${k}` }));
    });
    const result = choiceSource('sim', trials, plan);
    // scipy 1.17.1: permutation_test((d, zeros), mean of x - y, permutation_type='samples', n_resamples=inf)
    expect(result).toMatchObject({ test: 'sign_flip' });
    expect(result.p).toBeCloseTo(0.09765625, 12);
    expect(result.share).toMatchObject({ method: 'bootstrap', tasks: 12, n: trials.length });
    expect(result.share.estimate).toBeCloseTo((trials.length + 12) / 2 / trials.length, 12);
    expect(result.independent?.holds).toBe(false);
    const judges = Object.fromEntries(result.judges.map(({ annotator, decided }) => [annotator, decided]));
    expect(judges).toEqual({ J0: 12, J1: 12, J2: 12, J3: 4 });
  });

  it('leaves ties out, and counts them half beside it', () => {
    const trials = Array.from({ length: 20 }, (_, i) => trial(`t${i}`, i < 6 ? true : i < 10 ? false : null));
    const { share, half, ties, decided } = choiceSource('sim', trials, plan);
    expect([share.estimate, ties, decided]).toEqual([0.6, 10, 10]);
    expect(half).toMatchObject({ estimate: (6 + 5) / 20, method: 'bootstrap' });
  });

  it('of judges who are never taken in has an exact interval that counts tasks, not judgements', () => {
    const trials = Array.from({ length: 60 }, (_, i) => trial(`t${i % 20}`, false));
    const { share } = choiceSource('sim', trials, plan);
    // Clopper-Pearson with k = 0 of 20: 1 - 0.025^(1/20)
    expect(share).toMatchObject({ estimate: 0, method: 'tasks_as_trials', tasks: 20 });
    expect(share.interval?.[1]).toBeCloseTo(1 - 0.025 ** (1 / 20), 10);
  });

  it('has no interval below ten tasks that are judged several times, and no value without a decision', () => {
    const few = Array.from({ length: 18 }, (_, i) => trial(`t${i % 9}`, i % 2 === 0));
    expect(choiceSource('sim', few, plan).share).toMatchObject({ interval: null, reason: 'too_few_tasks' });
    const none = choiceSource('sim', [trial('t', null)], plan);
    expect(none).toMatchObject({ decided: 0, p: null, test: null, independent: null, detection: null });
    expect(none.share).toMatchObject({ estimate: null, reason: 'no_judgements' });
  });

  it('does not depend on what the sides are called, nor on the order of judgements', () => {
    const swap = (each: Judgement): Judgement => {
      const other: Record<string, string> = { A: 'B', B: 'A' };
      const verdict = each.answers.verdict ?? '';
      return {
        ...each,
        a: each.b as never,
        b: each.a,
        answers: { ...each.answers, verdict: other[verdict] ?? verdict },
      };
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const design = { tasks: 12, judges: 3, overlap: 2, shares: { x: 0.4, y: 0.6 }, taskEffect: 0.2, ties: 0.2 };
        const study = simulatedStudy(design, chance(seed));
        const quick = { ...plan, replicates: 50, flips: 50 };
        const results = choiceResults(study, 'pair', quick);
        const turned = choiceResults(study.map(swap), 'pair', quick);
        const mirrored = results?.sources.map(({ detection, ...rest }) => ({
          ...rest,
          dPrime: detection?.dPrime.toFixed(10),
          criterion: ((detection?.criterion ?? 0) * -1).toFixed(10),
        }));
        const seen = turned?.sources.map(({ detection, ...rest }) => ({
          ...rest,
          dPrime: detection?.dPrime.toFixed(10),
          criterion: (detection?.criterion ?? 0).toFixed(10),
        }));
        // + 0: a bias of zero has no sign
        expect(seen?.map((row) => ({ ...row, criterion: Number(row.criterion) + 0 }))).toEqual(
          mirrored?.map((row) => ({ ...row, criterion: Number(row.criterion) + 0 })),
        );
        expect(turned?.strengths).toEqual(results?.strengths);
        expect(choiceResults([...study].reverse(), 'pair', quick)).toEqual(results);
      }),
      { numRuns: 20 },
    );
  });
});

describe('sources beside each other', () => {
  const both = (rows: readonly (readonly [boolean, boolean])[]) =>
    rows.flatMap(([x, y], i) => [pair(`t${i}`, 'x', x ? 'B' : 'A'), pair(`t${i}`, 'y', y ? 'B' : 'A')]);

  it('differ by the difference of their shares, paired by task, with McNemar where each task contributes once', () => {
    const rows = [
      ...Array(5).fill([true, false]),
      [false, true],
      ...Array(4).fill([true, true]),
      ...Array(2).fill([false, false]),
    ];
    const [difference] = choiceResults(both(rows), 'pair', plan)?.differences ?? [];
    // 9 of 12 against 5 of 12; b = 5, c = 1: 2 P(X <= 1 | 6, 1/2) = 2 * 7/64
    expect(difference).toMatchObject({ first: 'x', second: 'y', shared: 12, p: 0.21875 });
    expect(difference?.mcnemar).toBeCloseTo(0.21875, 12);
    expect(difference?.difference.estimate).toBeCloseTo(4 / 12, 12);
    const twice = choiceResults([...both(rows), ...both(rows)], 'pair', plan)?.differences ?? [];
    expect(twice[0]).toMatchObject({ mcnemar: null, shared: 12 });
  });

  it('have p adjusted over the sources', () => {
    // exact p of 10 of 10, 8 of 10, 5 of 10: 2/1024, 112/1024, 1; Benjamini-Hochberg by hand: 6/1024, 168/1024, 1
    const of = (source: string, taken: number) =>
      Array.from({ length: 10 }, (_, i) => pair(`t${i}`, source, i < taken ? 'B' : 'A'));
    const { sources } = choiceResults([...of('x', 10), ...of('y', 8), ...of('z', 5)], 'pair', plan) ?? { sources: [] };
    expect(sources.map(({ pAdjusted }) => Number(pAdjusted?.toFixed(10)))).toEqual([0.005859375, 0.1640625, 1]);
  });

  it('have Bradley-Terry strengths relative to people: the log odds, ties as half wins', () => {
    const judgements = Array.from({ length: 20 }, (_, i) =>
      pair(`t${i}`, 'sim', i < 6 ? 'B' : i < 10 ? 'Cannot tell' : 'A'),
    );
    const strengths = choiceResults(judgements, 'pair', plan)?.strengths;
    expect(strengths).toMatchObject({ reference: '', problem: null });
    expect(strengths?.rows[1]).toMatchObject({ source: 'sim', contests: 20, wins: 8 });
    expect(strengths?.rows[1]?.strength.estimate).toBeCloseTo(Math.log(8 / 12), 10);
    expect(strengths?.rows[1]?.strength.method).toBe('bootstrap');
  });

  it('have, where all stand beside people alone, the strengths that the general fit gives', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 4 }), (rows) => {
        const n = rows.length + 1;
        const wins = new Float64Array(n * n);
        for (const [i, [won, lost]] of rows.entries()) {
          wins[(i + 1) * n] = won;
          wins[i + 1] = lost;
        }
        const general = bradleyTerry(Array.from({ length: n }, (_, i) => [...wins.slice(i * n, i * n + n)]));
        const quick = starStrengths(wins, n) ?? [];
        for (const [i, strength] of quick.entries())
          expect(strength).toBeCloseTo(general.status === 'ok' ? (general.logStrengthRef1[i] ?? 9) : 9, 8);
        expect(quick).toHaveLength(n);
      }),
    );
    expect(starStrengths(Float64Array.of(0, 3, 0, 0), 2)).toBeNull();
  });

  it('have no strengths where one never wins, which is named', () => {
    const judgements = Array.from({ length: 12 }, (_, i) => pair(`t${i}`, 'sim', 'A'));
    expect(choiceResults(judgements, 'pair', plan)?.strengths?.problem).toEqual({
      reason: 'not_strongly_connected',
      neverWon: ['sim'],
      neverLost: [''],
    });
  });
});

describe("d' and criterion", () => {
  it('of a forced choice with side bias, log-linear per cell', () => {
    const trials = [
      ...Array.from({ length: 40 }, (_, i) => ({ humanSide: 'A' as const, took: i >= 30 })),
      ...Array.from({ length: 40 }, (_, i) => ({ humanSide: 'B' as const, took: i < 12 })),
    ];
    const detection = forcedChoiceDetection(trials);
    // Python 3 statistics.NormalDist().inv_cdf, H = 30.5/41, F = 12.5/41: (zH - zF)/sqrt 2, -(zH + zF)/2
    expect(detection?.dPrime).toBeCloseTo(0.8243770098918587, 9);
    expect(detection?.criterion).toBeCloseTo(-0.07250093128560392, 9);
    expect(detection).toMatchObject({ hits: [30, 40], falseAlarms: [12, 40] });
  });

  it('of one conversation at a time has no square root of 2; without one side there is none', () => {
    expect(yesNoDetection([30, 40], [12, 40])?.dPrime).toBeCloseTo(1.1658451478976457, 9);
    expect(yesNoDetection([0, 0], [12, 40])).toBeNull();
    expect(forcedChoiceDetection([{ humanSide: 'A', took: true }])).toBeNull();
  });
});

describe('single conversations', () => {
  const single = (task: string, human: boolean, verdict: string, annotator = 'Ada') =>
    judgement({
      kind: 'single',
      task,
      annotator,
      a: human ? person(task) : simulator('sim', task),
      b: null,
      answers: { verdict },
    });

  it("are compared with the humans' own rate", () => {
    // Per task (two judges): humans called human 1, simulators as below; differences .5 .5 -.5 1 0 -.5 .5 1 minus what humans got.
    const people = [
      [1, 0],
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const sims = [
      [1, 1],
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 1],
    ];
    const said = (value: number | undefined) => (value === 1 ? 'Human' : 'Simulator');
    const judgements = people.flatMap((row, i) => [
      ...row.map((value, j) => single(`t${i}`, true, said(value), `J${j}`)),
      ...(sims[i] ?? []).map((value, j) => single(`t${i}`, false, said(value), `J${j}`)),
    ]);
    const results = singleResults([...judgements, single('t0', false, 'Unsure')], plan);
    expect(results?.people?.share.estimate).toBe(7 / 16);
    const [sim] = results?.sources ?? [];
    expect(sim).toMatchObject({ judgements: 17, decided: 16, unsure: 1, share: { estimate: 12 / 16 } });
    expect(sim?.difference?.estimate).toBeCloseTo(5 / 16, 12);
    // scipy 1.17.1: permutation_test((d, zeros), mean of x - y, permutation_type='samples', n_resamples=inf)
    expect(sim?.p).toBeCloseTo(0.28125, 12);
    expect(sim?.half.estimate).toBeCloseTo(12.5 / 17, 12);
    expect(sim?.detection).toMatchObject({ hits: [7, 16], falseAlarms: [12, 16] });
  });

  it('have no difference where no human conversation was judged', () => {
    const results = singleResults([single('t', false, 'Human')], plan);
    expect(results?.people).toBeNull();
    expect(results?.sources[0]).toMatchObject({ difference: null, p: null, detection: null });
  });
});

describe('graded pairs and preferences', () => {
  it('turn the slider so that its end is the human', () => {
    const graded = (task: string, human: 'A' | 'B', grade: string) => {
      const [a, b] = human === 'A' ? [person(task), simulator('sim', task)] : [simulator('sim', task), person(task)];
      return judgement({ kind: 'graded', task, a, b, answers: { grade } });
    };
    // leans to the human: A 1 -> 3, A 6 -> -2, B 7 -> 3, B 4 -> 0
    const results = gradedResults(
      [graded('t1', 'A', '1'), graded('t2', 'A', '6'), graded('t3', 'B', '7'), graded('t4', 'B', '4')],
      plan,
    );
    expect(results?.sources[0]).toMatchObject({
      decided: 3,
      ties: 1,
      share: { estimate: 1 / 3 },
      lean: { estimate: 1 },
      grades: [0, 1, 0, 1, 0, 0, 2],
    });
  });

  it('count preferences by dimension and source, "no difference" as a tie', () => {
    const prefer = (task: string, answers: Record<string, string>) =>
      judgement({ kind: 'preference', task, a: simulator('sim', task), b: person(task), answers });
    const results = preferenceResults(
      [
        prefer('t1', { fluency: 'A', trust: 'B' }),
        prefer('t2', { fluency: 'A', trust: 'No difference' }),
        prefer('t3', { fluency: 'B', trust: 'B' }),
      ],
      plan,
    );
    const rows = results?.rows.map(({ dimension, decided, ties, share }) => [dimension, decided, ties, share.estimate]);
    expect(rows).toEqual([
      ['fluency', 3, 0, 2 / 3],
      ['trust', 2, 1, 0],
    ]);
    expect(results?.dimensions[0]?.strengths?.rows[1]?.strength.estimate).toBeCloseTo(Math.log(2), 10);
  });
});

describe('confidence and judges', () => {
  it('is right answers by degree, and what was claimed minus what was right', () => {
    const judgements = Array.from({ length: 12 }, (_, i) =>
      pair(`t${i}`, 'sim', i < 8 ? 'A' : 'B', {
        answers: { verdict: i < 8 ? 'A' : 'B', confidence: i % 2 === 0 ? '5' : '1' },
      }),
    );
    const calibration = choiceResults(judgements, 'pair', plan)?.calibration;
    // six certain (4 right), six guesses (4 right): (6 * 1 + 6 * 0.5) / 12 - 8/12
    expect(calibration?.levels[4]?.right).toMatchObject({ estimate: 4 / 6, n: 6 });
    expect(calibration?.levels[2]?.right).toMatchObject({ estimate: null, n: 0 });
    expect(calibration?.overconfidence.estimate).toBeCloseTo(0.75 - 8 / 12, 12);
  });

  it('judges count as drawn from ten on, and the interval is then wider than for tasks alone', () => {
    // judges differ wholly: half of them always taken in, half never
    const rows = (judges: number) =>
      Array.from({ length: 30 * judges }, (_, i) => ({
        task: `t${i % 30}`,
        annotator: `J${Math.floor(i / 30)}`,
        value: Math.floor(i / 30) % 2,
      }));
    expect(twoWayInterval(rows(9), plan)).toBeNull();
    const wide = twoWayInterval(rows(10), plan) ?? [0, 0];
    // sd of a mean of ten drawn 0/1 judges is sqrt(0.25/10) = 0.16, tasks add nothing
    expect(wide[0]).toBeGreaterThan(0.1);
    expect(wide[0]).toBeLessThan(0.35);
    expect(wide[1]).toBeGreaterThan(0.65);
    expect(wide[1]).toBeLessThan(0.9);
  });
});
