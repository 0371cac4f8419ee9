import { expect, test } from 'vitest';
import { href, parseLocation } from '../../../renderer/router/location.ts';

test('no hash is the start screen', () => {
  expect(parseLocation('')).toEqual({ screen: 'start', rest: null, query: {} });
  expect(parseLocation('#/')).toEqual({ screen: 'start', rest: null, query: {} });
});

test('an address comes back as it was made', () => {
  const address = href('replay', 'a/b c?d#e%', { left: 'x&y=z', right: 'ü', turn: 3 });
  expect(parseLocation(address)).toEqual({
    screen: 'replay',
    rest: 'a/b c?d#e%',
    query: { left: 'x&y=z', right: 'ü', turn: '3' },
  });
});

test('what is not given is not in the address', () => {
  expect(href('library', null, { filter: undefined, run: null })).toBe('#/library');
});

test('a broken escape is taken as it stands', () => {
  expect(parseLocation('#/replay/%E0%A4%A').rest).toBe('%E0%A4%A');
});
