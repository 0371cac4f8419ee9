import { expect, it } from 'vitest';
import { noteAddress } from '../../../renderer/router/use-location.ts';

it.each([
  ['#/replay', '#/replay/airline_1?turn=3', true, '#/replay/airline_1?turn=3'],
  ['#/replay/airline_1', '#/replay/airline_1?turn=3', true, '#/replay/airline_1?turn=3'],
  ['#/replay/airline_2', '#/replay/airline_1?turn=3', true, '#/replay/airline_2'],
  ['#/annotate', '#/replay/airline_1?turn=3', true, '#/annotate'],
  ['#/annotate/i1', '#/annotate/i2', false, '#/annotate/i2'],
  ['#/judge', '#/annotate/i2', false, '#/judge'],
])('at %s, noting %s (same rest: %s) leaves %s', (at, address, sameRest, left) => {
  location.hash = at;
  noteAddress(address, sameRest);
  expect(location.hash).toBe(left);
});
