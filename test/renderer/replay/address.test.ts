import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../renderer/views/replay/clock-words.ts';
import { idsIn, queryOf, turnIn } from '../../../renderer/views/replay/columns.ts';

describe('the address of a replay', () => {
  it('names columns from left to right and closes gaps', () => {
    expect(queryOf(['a', 'b', 'c'])).toEqual({ left: 'a', right: 'b', third: 'c' });
    expect(idsIn(queryOf(['a', 'b']))).toEqual(['a', 'b']);
    expect(idsIn({ right: 'b' })).toEqual(['b']);
  });

  it('names a turn, of the left side unless it says otherwise', () => {
    expect(turnIn({ turn: '7' })).toEqual({ by: 'number', value: 7, column: 0 });
    expect(turnIn({ turn: '7', side: 'right' })).toEqual({ by: 'number', value: 7, column: 1 });
    for (const turn of ['0', '-1', 'x', '1.5']) expect(turnIn({ turn })).toBeNull();
  });

  it('may name a message instead, by its position from 0', () => {
    expect(turnIn({ at: '0' })).toEqual({ by: 'position', value: 0, column: 0 });
    expect(turnIn({ at: '12', side: 'third' })).toEqual({ by: 'position', value: 12, column: 2 });
    for (const at of ['', '-1', 'x', '1.5']) expect(turnIn({ at })).toBeNull();
  });
});

describe('clockOf', () => {
  it('counts minutes, and hours where there are any', () => {
    expect([0, 59_999, 161_000, 3_761_000].map(clockOf)).toEqual(['0:00', '0:59', '2:41', '1:02:41']);
  });
});
