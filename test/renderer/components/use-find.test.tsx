import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFind } from '../../../renderer/components/transcript/use-find.ts';
import { stepsOf } from '../../../shared/replay/index.ts';

const messages = ['a lamp', 'no', 'the lamp', 'hm', 'lamps'].map((text, position) => ({
  position,
  role: position % 2 === 0 ? ('user' as const) : ('agent' as const),
  at: null,
  parts: [{ kind: 'text' as const, text, start: 0 }],
}));
const columns = [stepsOf(messages)];
const rowOf = (_: number, step: number) => step;

function finder(place: { row: number }) {
  const row = () => place.row;
  const { result } = renderHook(() => useFind(columns, rowOf, row));
  return {
    do: (what: (find: ReturnType<typeof useFind>) => void) => act(() => what(result.current)),
    step: () => result.current.current?.step ?? null,
    find: () => result.current,
  };
}

it('shows the next match from where one is, and goes around', () => {
  const { do: act, step, find } = finder({ row: 1 });
  act(({ show }) => show());
  act(({ search }) => search('lamp'));
  expect([step(), find().at, find().matches.length]).toEqual([2, 1, 3]);
  act(({ move }) => move(1));
  act(({ move }) => move(1));
  expect(step()).toBe(0);
  act(({ move }) => move(-1));
  expect(step()).toBe(4);
});

it('begins from the top when nothing follows, and has none where there is none', () => {
  const { do: act, step, find } = finder({ row: 99 });
  act(({ show }) => show());
  act(({ search }) => search('the'));
  expect(step()).toBe(2);
  act(({ search }) => search('thee'));
  expect([find().at, find().current]).toEqual([-1, null]);
});

it('keeps the place that one began from while typing, and takes the new one when asked again', () => {
  const place = { row: 1 };
  const { do: act, step, find } = finder(place);
  act(({ show }) => show());
  act(({ search }) => search('la'));
  place.row = 4;
  act(({ search }) => search('lamp'));
  expect(step()).toBe(2);
  const { asked } = find();
  act(({ show }) => show());
  expect([step(), find().asked]).toEqual([4, asked + 1]);
});

it('opens with words that are given', () => {
  const { do: act, step, find } = finder({ row: 0 });
  act(({ show }) => show('lamps'));
  expect([find().open, find().query, step()]).toEqual([true, 'lamps', 4]);
});
