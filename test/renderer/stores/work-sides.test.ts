import { expect, test } from 'vitest';
import { turnKey } from '../../../renderer/stores/turn-key.ts';
import { workSides } from '../../../renderer/stores/work-sides.ts';
import type { BlindMessage, WorkItem } from '../../../shared/domain/work.ts';
import type { Piece } from '../../../shared/replay/index.ts';

const said = (position: number, role: BlindMessage['role'], ...texts: string[]): BlindMessage => ({
  position,
  role,
  parts: texts.map((text) => ({ kind: 'text', text })),
});
const messages = [said(0, 'user', 'hi'), said(1, 'agent', 'One two', 'three.'), said(2, 'user', 'bye')];
const item = (letters: ('A' | 'B')[]) =>
  ({ id: 'i', sides: letters.map((letter) => ({ letter, messages })), context: [] }) as unknown as WorkItem;
const pieces = (collapse: boolean): Piece[] =>
  workSides(item(['A', 'B']), collapse).flatMap(({ steps }) => steps.flatMap((step) => step.pieces));

test('the pieces of two sides have names of their own, and turns are addressed by side', () => {
  const ids = pieces(false).map(({ id }) => id);
  expect(new Set(ids).size).toBe(8);
  const [a, b] = workSides(item(['A', 'B']), false);
  expect([a && turnKey(a, 2), b && turnKey(b, 2)]).toEqual(['A:2', 'B:2']);
});

test('a conversation alone has no letter, and its turns are plain positions', () => {
  const [only] = workSides(item(['A']), false);
  expect(only?.letter).toBeNull();
  expect(only && turnKey(only, 2)).toBe('2');
});

test('agent turns fold to a line with their number and words where the study says so, alike on both sides; customers never', () => {
  const folded = pieces(true);
  expect(folded.map(({ kind }) => kind)).toEqual(['speech', 'turn', 'speech', 'speech', 'turn', 'speech']);
  expect(folded[1]).toMatchObject({ kind: 'turn', number: 2, words: 3, text: 'One two\nthree.' });
});

test('offsets go on through the texts of one message', () => {
  const starts = pieces(false).flatMap((piece) => (piece.kind === 'speech' ? [piece.start] : []));
  expect(starts.slice(0, 4)).toEqual([0, 0, 8, 0]);
});
