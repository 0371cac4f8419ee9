import { describe, expect, it } from 'vitest';
import { findIn, type Hit, markersOf, stepsOf, summarise, timelineOf } from '../../../shared/replay/index.ts';
import { countWords } from '../../../shared/replay/words.ts';
import { conversation } from './fixture.ts';

describe('summarise', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['[]', { kind: 'nothing' }],
    ['Error: user not found', { kind: 'error', text: 'user not found' }],
    ['mira_lund_2231', { kind: 'text', text: 'mira_lund_2231' }],
    ['[{"a":1},{"a":2}]', { kind: 'list', count: 2 }],
    [
      '{"status":"delivered","items":[1,2,3],"name":{"x":1}}',
      { kind: 'record', counts: [{ key: 'items', count: 3 }], words: ['delivered'] },
    ],
    ['{"price":12,"currency":"DKK"}', { kind: 'record', counts: [], words: ['12'] }],
    ['{"broken', { kind: 'text', text: '{"broken' }],
  ])('%s', (text, summary) => {
    expect(summarise(text, false)).toEqual(summary);
  });

  it('cuts long text at 60 characters', () => {
    const summary = summarise('long '.repeat(50), false);
    expect(summary.kind === 'text' && summary.text.length).toBeLessThanOrEqual(60);
  });

  it('believes the record about failure', () => {
    expect(summarise('no such order', true)).toEqual({ kind: 'error', text: 'no such order' });
  });
});

describe('findIn', () => {
  const steps = stepsOf(
    conversation(
      ['user', 'Order ORDER (a+b)'],
      [
        'agent',
        [
          { kind: 'reasoning', text: 'the order' },
          { kind: 'text', text: 'no', start: 20 },
        ],
      ],
    ),
  );

  it('ignores case, keeps order and says what is folded', () => {
    expect(findIn(steps, 'order', 1)).toEqual([
      { column: 1, step: 0, piece: '0:0', start: 0, end: 5, folded: false },
      { column: 1, step: 0, piece: '0:0', start: 6, end: 11, folded: false },
      { column: 1, step: 1, piece: '1:0', start: 4, end: 9, folded: true },
    ]);
  });

  it('takes the query literally, and an empty one finds nothing', () => {
    expect(findIn(steps, '(a+b)', 0)).toHaveLength(1);
    expect(findIn(steps, '  ', 0)).toEqual([]);
  });
});

describe('markersOf', () => {
  it('never draws more marks than can be told apart', () => {
    const steps = stepsOf(conversation(...Array.from({ length: 5000 }, (): ['user', string] => ['user', 'again'])));
    const rows = steps.map(({ index }) => ({ cells: [index], kind: 'user' as const }));
    const hits: Hit[] = steps.map(({ position }) => ({
      position,
      feature: 'pushback_q_rate',
      term: '',
      start: 0,
      end: 5,
    }));
    const marks = markersOf(0, steps, rows, timelineOf([steps], rows), hits);
    expect(marks.users.length).toBeLessThanOrEqual(401);
    expect(marks.behaviours.length).toBeLessThanOrEqual(37);
    expect(marks.behaviours[0]).toMatchObject({ at: 0, behaviour: { tag: 'PB' } });
  });
});

describe('countWords', () => {
  it('counts runs of non-whitespace', () => {
    expect(countWords(' one  two\nthree\u00a0four ')).toBe(4);
    expect(countWords('')).toBe(0);
  });
});
