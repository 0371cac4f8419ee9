import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../shared/formats/word-count.ts';

const byPattern = (text: string) => text.match(/\S+/g)?.length ?? 0;

test('words are what the pattern \\S+ finds, for every unit there is', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `a${String.fromCharCode(unit)}b`;
    expect(countWords(text), unit.toString(16)).toBe(byPattern(text));
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => countWords(text) === byPattern(text)));
});
