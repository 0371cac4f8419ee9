import { describe, expect, it } from 'vitest';
import { finish, pairByStage, stepsOf } from '../../../shared/replay/index.ts';
import { conversation, profiled } from './fixture.ts';

type Line = ['user' | 'agent', string];

const begin: Line[] = [
  ['user', 'hi, i want to return my lamp'],
  ['agent', 'Could you give me your email?'],
  ['user', 'mira@example.org'],
  ['agent', 'The lamp can be returned. Shall I proceed?'],
  ['user', 'yes'],
  ['agent', 'Done. Is there anything else?'],
];
const odd: Line[] = [
  ['user', 'what is the weather like in aarhus?'],
  ['agent', 'I can only help with orders.'],
];
const lamps: Line[] = [
  ['user', 'do you like lamps?'],
  ['agent', 'I am an assistant.'],
];
const bye: Line[] = [['user', 'no thanks, bye']];
const stop: Line[] = [['user', '###STOP###']];

/** What stands side by side after the beginning, which is the same everywhere: the ordinal of the user turn, or null. */
function endings(...sides: Line[][]): (number | null)[][] {
  const tuples = finish(pairByStage(profiled(sides.map((side) => stepsOf(conversation(...begin, ...side))))));
  expect(tuples.slice(0, 3)).toEqual([0, 1, 2].map((ordinal) => sides.map(() => ordinal)));
  return tuples.slice(3);
}

// worked out by hand: a farewell is nothing that answers a question about the weather, and it is the last thing said
describe('a farewell without a partner', () => {
  it.each([
    [
      'on the right',
      [...odd, ...lamps],
      bye,
      [
        [3, null],
        [4, null],
        [null, 3],
      ],
    ],
    [
      'on the left',
      bye,
      [...odd, ...lamps],
      [
        [null, 3],
        [null, 4],
        [3, null],
      ],
    ],
    [
      'that is a mark of the simulator',
      [...odd, ...lamps],
      stop,
      [
        [3, null],
        [4, null],
        [null, 3],
      ],
    ],
  ])('%s stands behind what the other side still says', (_, left, right, expected) => {
    expect(endings(left, right)).toEqual(expected);
  });

  it.each([
    [
      'with one thing more on one side',
      [...odd, ...bye],
      bye,
      [
        [3, null],
        [4, 3],
      ],
    ],
    ['with a mark of the simulator', bye, stop, [[3, 3]]],
  ])('has one where both end: %s', (_, left, right, expected) => {
    expect(endings(left, right)).toEqual(expected);
  });

  it('has one in two of three columns', () => {
    expect(endings(odd, bye, [...lamps, ...bye])).toEqual([
      [3, null, 3],
      [null, 3, 4],
    ]);
    expect(endings(bye, odd, lamps)).toEqual([
      [null, 3, 3],
      [3, null, null],
    ]);
  });
});
