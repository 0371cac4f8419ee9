import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finish,
  indexProfiles,
  linkOf,
  pairByOrder,
  pairByStage,
  type Row,
  rowsByTuples,
  rowsByTurn,
  stepsOf,
} from '../../../shared/replay/index.ts';
import { conversation, human, profiled, simulator } from './fixture.ts';

const speaker = fc.constantFrom('user' as const, 'agent' as const);
const side = fc
  .array(fc.tuple(speaker, fc.constantFrom('order', 'refund please', 'K88120', 'yes', 'no thanks')), { maxLength: 12 })
  .map((lines) => stepsOf(conversation(...lines)));
const columns = fc.array(side, { minLength: 1, maxLength: 3 });

function expectComplete(rows: readonly Row[], sides: readonly { length: number }[]): void {
  for (const [column, steps] of sides.entries()) {
    const seen = rows.flatMap(({ cells }) => cells[column] ?? []);
    expect(seen).toEqual(Array.from(steps, (_, index) => index));
  }
  for (const { cells } of rows) expect(cells.some((cell) => cell !== null)).toBe(true);
}

describe('rows', () => {
  it('hold every step of every side once and in order, in every mode', () => {
    fc.assert(
      fc.property(columns, (sides) => {
        const profiles = profiled(sides);
        expectComplete(finish(rowsByTurn(sides)), sides);
        expectComplete(finish(rowsByTuples(sides, pairByOrder(profiles.map(({ length }) => length)))), sides);
        expectComplete(finish(rowsByTuples(sides, finish(pairByStage(profiles)))), sides);
      }),
      { numRuns: 300 },
    );
  });

  it("put the agent's turns below the user turn that they answer, with a gap where the other side says nothing", () => {
    const sides = [stepsOf(human), stepsOf(simulator)];
    const profiles = profiled(sides);
    const rows = finish(rowsByTuples(sides, finish(pairByStage(profiles))));
    const numbers = rows.map(({ cells }) => cells.map((cell, c) => (cell === null ? null : sides[c]?.[cell]?.number)));
    expect(numbers).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, null],
      [6, null],
      [7, 5],
      [8, 6],
      [9, null],
      [10, null],
      [11, 7],
      [12, 8],
      [13, 9],
    ]);
    const index = profiles.map(indexProfiles);
    expect(rows.slice(0, 5).map((row) => linkOf(row, 0, index))).toMatchObject([
      { kind: 'match', left: 1, right: 1, stage: 'request' },
      { kind: 'quiet' },
      { kind: 'match', left: 3, right: 3, stage: 'identify' },
      { kind: 'quiet' },
      { kind: 'gap', empty: 'right' },
    ]);
  });

  it('align three columns: two simulators that say the same where the person does not stand side by side', () => {
    const one = stepsOf(conversation(['user', 'refund K88120'], ['user', 'thanks bye']));
    const two = stepsOf(
      conversation(['user', 'refund K88120'], ['user', 'is there a voucher QX55?'], ['user', 'thanks bye']),
    );
    const rows = finish(rowsByTuples([one, two, two], finish(pairByStage(profiled([one, two, two])))));
    expect(rows.map(({ cells }) => cells)).toEqual([
      [0, 0, 0],
      [null, 1, 1],
      [1, 2, 2],
    ]);
  });

  it('of one column are its steps', () => {
    const steps = stepsOf(human);
    const rows = finish(rowsByTuples([steps], finish(pairByStage(profiled([steps])))));
    expect(rows.map(({ cells }) => cells[0])).toEqual(steps.map(({ index }) => index));
  });
});
