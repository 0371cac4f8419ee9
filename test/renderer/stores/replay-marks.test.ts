import { expect, it } from 'vitest';
import { marksOf } from '../../../renderer/stores/replay-marks.ts';
import { finish } from '../../../shared/replay/index.ts';

const hit = (position: number, feature: string, start: number) => ({
  position,
  feature,
  term: 'so',
  start,
  end: start + 2,
});

it('marks the words of each turn, and nothing that is not drawn', () => {
  const { turns, telling } = finish(
    marksOf([
      hit(4, 'pushback_q_rate', 0),
      hit(2, 'pushback_q_rate', 3),
      hit(2, 'unheard_of', 5),
      hit(4, 'pushback_q_rate', 9),
    ]),
  );
  expect(turns.get(4)?.map(({ start }) => start)).toEqual([0, 9]);
  expect(turns.get(2)).toMatchObject([{ kind: 'mark', start: 3, end: 5, term: 'so', behaviour: { tag: 'PB' } }]);
  expect(turns.get(3)).toBeUndefined();
  expect(telling.map(({ position }) => position)).toEqual([2, 4]);
});

it('rests now and then where there are many', () => {
  const task = marksOf(Array.from({ length: 5000 }, (_, position) => hit(position, 'pushback_q_rate', 0)));
  let rests = 0;
  for (; !task.next().done; rests++);
  expect(rests).toBeGreaterThan(3);
});
