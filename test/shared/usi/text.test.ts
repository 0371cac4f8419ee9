import { describe, expect, it } from 'vitest';
import { countWords, equalsTrimmed, isWhitespace, splitWords, trim } from '../../../shared/usi/text.ts';

/** Whitespace of Python's str.split: `[hex(c) for c in range(0x110000) if chr(c).isspace()]` on CPython 3.11. */
const PYTHON_SPACES =
  '9 a b c d 1c 1d 1e 1f 20 85 a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 2028 2029 202f 205f 3000';

describe('whitespace', () => {
  it('is exactly what Python calls so', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isWhitespace);
    expect(units.map((unit) => unit.toString(16)).join(' ')).toBe(PYTHON_SPACES);
  });

  it('is trimmed at both ends only', () => {
    expect(trim('\x1c\u3000 a b \x85')).toBe('a b');
    expect(trim('\ufeffa\u200b')).toBe('\ufeffa\u200b');
    expect(trim(' \t ')).toBe('');
  });

  it('is ignored around a marker', () => {
    expect(equalsTrimmed('\u00a0/stop\n', '/stop')).toBe(true);
    expect(equalsTrimmed('/stop.', '/stop')).toBe(false);
    expect(equalsTrimmed('/Stop', '/stop')).toBe(false);
    expect(equalsTrimmed('', '/stop')).toBe(false);
  });
});

describe('words', () => {
  it.each([
    ['', []],
    [' \n\t ', []],
    ['a', ['a']],
    ['  it’s, fine…\u2003ok ', ['it’s,', 'fine…', 'ok']],
    ['a\x1cb\u0085c', ['a', 'b', 'c']],
    ['a\ufeffb \u200b', ['a\ufeffb', '\u200b']],
  ])('of %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
    expect(countWords(text)).toBe(words.length);
  });
});
