import { describe, expect, it } from 'vitest';
import { asExpected } from '../../../shared/judgements/checks.ts';
import { DEFAULT_RULE } from '../../../shared/judgements/exclusion.ts';
import type { Judgement } from '../../../shared/judgements/judgement.ts';
import { annotatorQuality } from '../../../shared/judgements/quality.ts';
import { judgementReport } from '../../../shared/judgements/report.ts';
import { retestOf } from '../../../shared/judgements/retest.ts';
import { chance, judgement, person, simulatedStudy, simulator } from './simulated-study.ts';

const draws = { replicates: 100, flips: 100, seed: 1, level: 0.95 };

const attention = (annotator: string, verdict: string, i: number) =>
  judgement({
    item: `check ${i}`,
    role: 'attention',
    annotator,
    a: person('t'),
    b: simulator('sim', 't'),
    answers: { verdict },
    expected: { verdict: 'B' },
  });

const timed = (annotator: string, seconds: number, kind: Judgement['kind'] = 'pair', n = 5) =>
  Array.from({ length: n }, (_, i) =>
    judgement({
      item: `${kind} ${i}`,
      task: `t${i}`,
      kind,
      annotator,
      a: i % 2 === 0 ? person(`t${i}`) : simulator('sim', `t${i}`),
      b: i % 2 === 0 ? simulator('sim', `t${i}`) : person(`t${i}`),
      answers: { verdict: 'A' },
      seconds,
    }),
  );

describe('the exclusion rule', () => {
  it('leaves out who failed two checks, not who failed one', () => {
    const judgements = [
      ...[0, 1, 2].map((i) => attention('Ada', i < 2 ? 'B' : 'A', i)),
      ...[0, 1, 2].map((i) => attention('Ben', i < 1 ? 'B' : 'A', i)),
      { ...attention('Ada', 'A', 3), state: 'draft' as const },
    ];
    const found = annotatorQuality(judgements, DEFAULT_RULE);
    expect(found.map(({ annotator, excluded }) => [annotator, excluded])).toEqual([
      ['Ada', []],
      ['Ben', [{ code: 'failed_checks', failed: 2, done: 3 }]],
    ]);
  });

  it('leaves out whose median is under 30% of the usual, each kind against its own; an even 30% stays', () => {
    // usual: pairs 100 s (100, 100, 29), single 10 s
    const judgements = [
      ...timed('Ada', 100),
      ...timed('Ben', 100),
      ...timed('Cleo', 29),
      ...timed('Ben', 10, 'single', 50),
      ...timed('Dora', 30),
    ];
    const pace = annotatorQuality(judgements, DEFAULT_RULE).map(({ annotator, pace: own, excluded }) => {
      return [annotator, own?.share, excluded.map(({ code }) => code)];
    });
    // median of 5 x 100, 5 x 100, 5 x 29, 5 x 30 is 65
    expect(pace).toEqual([
      ['Ada', 100 / 65, []],
      ['Ben', 1, []],
      ['Cleo', 29 / 65, []],
      ['Dora', 30 / 65, []],
    ]);
    const many = [...judgements, ...['E', 'F', 'G'].flatMap((name) => timed(name, 100))];
    const out = annotatorQuality(many, DEFAULT_RULE).filter(({ excluded }) => excluded.length > 0);
    expect(out.map(({ annotator, excluded }) => [annotator, excluded])).toEqual([
      ['Cleo', [{ code: 'fast', share: 0.29, items: 5 }]],
    ]);
  });

  it('never looks at who was right, and needs straight-lining to be switched on', () => {
    const wrong = Array.from({ length: 20 }, (_, i) => {
      const left = i % 2 === 0;
      const task = `t${i}`;
      const [a, b] = left ? [person(task), simulator('sim', task)] : [simulator('sim', task), person(task)];
      return judgement({ item: task, task, annotator: 'Eve', a, b, answers: { verdict: left ? 'B' : 'A' } });
    });
    const lazy = wrong.map((each) => ({ ...each, annotator: 'Lea', answers: { verdict: 'A' } }));
    expect(annotatorQuality([...wrong, ...lazy], DEFAULT_RULE).every(({ excluded }) => excluded.length === 0)).toBe(
      true,
    );
    const strict = annotatorQuality([...wrong, ...lazy], { ...DEFAULT_RULE, straightLining: 0.95 });
    expect(strict.map(({ annotator, excluded }) => [annotator, excluded])).toEqual([
      ['Eve', []],
      ['Lea', [{ code: 'straight_lining', share: 1, items: 20 }]],
    ]);
    // 20 of 20 for one side: 2 / 2^20
    expect(strict[1]?.sideBias).toEqual({ a: 20, decided: 20, p: 2 / 2 ** 20 });
  });

  it('gives results with and without; nothing is deleted', () => {
    const design = { tasks: 20, judges: 4, overlap: 4, shares: { sim: 0.5 }, taskEffect: 0, ties: 0 };
    const study = simulatedStudy(design, chance(9));
    const careless = [0, 1].map((i) => attention('Judge 2', 'A', i));
    const report = judgementReport([...study, ...careless], DEFAULT_RULE, draws);
    expect(report.excluded).toEqual(['Judge 2']);
    expect(report.everybody.judgements).toBe(80);
    expect(report.kept?.judgements).toBe(60);
    expect(report.kept?.pair?.sources[0]?.judges.map(({ annotator }) => annotator)).not.toContain('Judge 2');
    expect(judgementReport(study, DEFAULT_RULE, draws)).toMatchObject({ excluded: [], kept: null });
  });
});

describe('repeats, gold and lines', () => {
  const h = person('t');
  const s = simulator('sim', 't');

  it('compare the conversation that was chosen, with swapped sides; grades turn round, confidence does not count', () => {
    const first = judgement({ item: '1', a: h, b: s, answers: { verdict: 'A', confidence: '5' } });
    const again = (verdict: string) =>
      judgement({ item: '2', role: 'repeat', repeatOf: '1', a: s, b: h, answers: { verdict, confidence: '1' } });
    expect(retestOf([first, again('B')])).toEqual({ items: 1, answers: 1, same: 1 });
    expect(retestOf([first, again('A')])).toEqual({ items: 1, answers: 1, same: 0 });
    expect(retestOf([first, { ...again('B'), state: 'draft' }])).toBeNull();
    const graded = (item: string, a: typeof h, b: typeof h, grade: string, repeatOf: string | null) =>
      judgement({ item, kind: 'graded', a, b, answers: { grade }, repeatOf, role: repeatOf ? 'repeat' : 'normal' });
    expect(retestOf([graded('1', h, s, '2', null), graded('2', s, h, '6', '1')])?.same).toBe(1);
    expect(retestOf([graded('1', h, s, '2', null), graded('2', s, h, '2', '1')])?.same).toBe(0);
  });

  it('know the truth about gold items that have no expected answer of their own', () => {
    const gold = (fields: Partial<Judgement>) => asExpected(judgement({ role: 'gold', a: s, b: h, ...fields }));
    expect(gold({ answers: { verdict: 'B' } })).toBe(true);
    expect(gold({ answers: { verdict: 'Cannot tell' } })).toBe(false);
    expect(gold({ kind: 'graded', answers: { grade: '5' } })).toBe(true);
    expect(gold({ kind: 'graded', answers: { grade: '4' } })).toBe(false);
    expect(gold({ kind: 'single', b: null, answers: { verdict: 'Simulator' } })).toBe(true);
    expect(gold({ kind: 'rating', b: null, answers: { fluency: 'Yes' } })).toBeNull();
    expect(gold({ kind: 'rating', b: null, answers: { fluency: 'Yes' }, expected: { fluency: 'No' } })).toBe(false);
  });

  it('count forms of three questions and more that are answered in one line', () => {
    const form = (i: number, places: Record<string, number>) =>
      judgement({ item: `f${i}`, kind: 'rating', a: s, b: null, answers: { x: '1' }, places });
    const forms = [form(1, { x: 0, y: 0, z: 0 }), form(2, { x: 0, y: 0, z: 1 }), form(3, { x: 1, y: 1 })];
    expect(annotatorQuality(forms, DEFAULT_RULE)[0]?.lines).toEqual({ share: 0.5, items: 2 });
  });
});
