import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Behaviour,
  behaviourOf,
  findIn,
  finish,
  type Hit,
  markersOf,
  placesOf,
  stepsOf,
  summarise,
  type Tag,
  tagsOf,
  tagsWithRoom,
  tellingOf,
  timelineOf,
} from '../../../shared/replay/index.ts';
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

  it('finds a message without a word by what is shown in its place', () => {
    const silent = stepsOf(conversation(['user', 'hi'], ['agent', '']));
    expect(findIn(silent, 'EMPTY mess', 0, '(empty message)')).toEqual([
      { column: 0, step: 1, piece: '1:1', start: 1, end: 11, folded: false },
    ]);
  });

  it('finds whatever stands in a turn: hyphens, brackets, quotes', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(word, (text) => {
        const said = `so ${text} it is`;
        const starts = findIn(stepsOf(conversation(['user', said])), text, 0).map(({ start }) => start);
        expect(starts.length).toBeGreaterThan(0);
        expect(
          starts.every((start) => said.slice(start, start + text.length).toLowerCase() === text.toLowerCase()),
        ).toBe(true);
      }),
      { examples: [['GPT-4'], ['e-mail'], ['[a-z]'], ['a/b'], ['^$']] },
    );
  });
});

describe('markersOf and tagsOf', () => {
  const hitAt = (position: number, feature: string): Hit => ({ position, feature, term: '', start: 0, end: 5 });

  it('mark every turn, and tag no more of them than can be told apart', () => {
    const steps = stepsOf(conversation(...Array.from({ length: 5000 }, (): ['user', string] => ['user', 'again'])));
    const rows = steps.map(({ index }) => ({ cells: [index], kind: 'user' as const }));
    const time = finish(timelineOf([steps], rows));
    const [places = new Int32Array()] = finish(placesOf([steps], rows));
    const hits = steps.map(({ position }) => hitAt(position, 'pushback_q_rate'));
    const tags = tagsWithRoom(tagsOf(steps, places, time, tellingOf(hits)), 1 / 36, false);
    expect(finish(markersOf(0, steps, rows, time)).users).toHaveLength(5000);
    expect(tags.length).toBeLessThanOrEqual(37);
    expect(tags[0]).toMatchObject({ at: 0, behaviour: { tag: 'PB' } });
  });

  it('tag the moment at which the turn of a hit is read, the first feature of a turn alone', () => {
    const steps = stepsOf(
      conversation(['user', 'a'], ['agent', 'b'], ['user', 'are you sure?'], ['agent', 'c'], ['user', 'hm']),
    );
    // beside a longer side the last turn stands two rows further down
    const rows = [[0], [1], [2], [null], [3], [null], [4]].map((cells) => ({ cells, kind: 'user' as const }));
    const time = finish(timelineOf([steps], rows));
    const [places = new Int32Array()] = finish(placesOf([steps], rows));
    expect([...places]).toEqual([0, 1, 2, 4, 6]);
    const hits = [
      hitAt(4, 'pushback_q_rate'),
      hitAt(2, 'pushback_q_rate'),
      hitAt(2, 'hedge_rate'),
      hitAt(9, 'pushback_q_rate'),
    ];
    const [start2 = 0, start6 = 0] = [time.starts[2], time.starts[6]];
    expect(tagsOf(steps, places, time, tellingOf(hits)).map(({ at }) => at)).toEqual([
      start2 / time.total,
      start6 / time.total,
    ]);
  });
});

describe('tagsWithRoom', () => {
  const tag = (at: number, feature: string): Tag => ({ at, behaviour: behaviourOf(feature) as Behaviour });
  const named = (tags: readonly Tag[]) => tags.map(({ at, behaviour }) => `${at} ${behaviour.tag}`);

  it('leaves room for every tag, and the graver of two that have none', () => {
    const tags = [
      tag(0.1, 'uncertainty_rate'),
      tag(0.15, 'emotion_rate'),
      tag(0.2, 'pushback_q_rate'),
      tag(0.5, 'pivot_rate'),
      tag(0.55, 'pushback_q_rate'),
      tag(0.9, 'uncertainty_rate'),
    ];
    expect(named(tagsWithRoom(tags, 0.1, false))).toEqual(['0.15 EM', '0.55 PB', '0.9 UN']);
    expect(named(tagsWithRoom(tags, 0.01, false))).toEqual(named(tags));
  });

  it('keeps clear of an outcome behind the end', () => {
    const tags = [tag(0.94, 'uncertainty_rate'), tag(0.98, 'emotion_rate')];
    expect(named(tagsWithRoom(tags, 0.1, false))).toEqual(['0.98 EM']);
    expect(named(tagsWithRoom(tags, 0.1, true))).toEqual(['0.94 UN']);
  });

  it('no two overlap, and none that is left out had room beside those of its kind or graver', () => {
    const features = ['emotion_rate', 'accusation_rate', 'pushback_q_rate', 'pivot_rate', 'uncertainty_rate'];
    const some = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...features)));
    fc.assert(
      fc.property(some, fc.double({ min: 0.005, max: 0.5, noNaN: true }), (given, apart) => {
        const tags = given.map(([at, feature]) => tag(at, feature)).sort((a, b) => a.at - b.at);
        const kept = tagsWithRoom(tags, apart, false);
        for (const [i, { at }] of kept.entries()) expect(at - (kept[i - 1]?.at ?? -1)).toBeGreaterThanOrEqual(apart);
        const rank = (each: Tag) => features.indexOf(each.behaviour.feature);
        for (const left of tags.filter((each) => !kept.includes(each)))
          expect(kept.some((each) => Math.abs(each.at - left.at) < apart && rank(each) <= rank(left))).toBe(true);
      }),
    );
  });
});

describe('countWords', () => {
  it('counts runs of non-whitespace', () => {
    expect(countWords(' one  two\nthree\u00a0four ')).toBe(4);
    expect(countWords('')).toBe(0);
  });
});
