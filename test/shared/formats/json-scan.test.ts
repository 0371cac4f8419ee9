import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectRecord } from '../../../shared/formats/inspect-record.ts';
import { scanJson } from '../../../shared/formats/json-scan.ts';

describe('what is wrong with a text, and where', () => {
  test.each([
    ['{"a": {"b": [1, NaN]}}', 'nan_literal', 'a.b[1]', 16],
    ['{"reward": -Infinity}', 'nan_literal', 'reward', 11],
    ['{"a": [1, 2}', 'bad_json', 'a[1]', 11],
    ['{"a": "x\ny"}', 'bad_json', 'a', 6],
    ['{"a": "\\x"}', 'bad_json', 'a', 6],
    ['{a: 1}', 'bad_json', '', 1],
    ['{"a" 1}', 'bad_json', 'a', 5],
    ['{"a": 1,}', 'bad_json', 'a', 8],
    ['[1, 2', 'bad_json', '[1]', 5],
    ['{"a": 01}', 'bad_json', 'a', 7],
    ['1 2', 'bad_json', '', 2],
    ['nul', 'bad_json', '', 0],
  ])('%j', (text, code, path, offset) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(scanJson(text).fault).toMatchObject({ code, path, offset });
  });

  test('agrees with JSON.parse on every text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '\\',
      'NaN',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.json(),
    );
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(texts, (text) => {
        expect(scanJson(text).fault === null, text).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('nesting of any depth needs no stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(scanJson(deep).fault).toBe(null);
  });
});

describe('oddities of a readable record', () => {
  const inspect = (raw: string) => {
    const colons = raw.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
    return inspectRecord(raw, JSON.parse(raw), colons).map(({ code, path }) => [code, path]);
  };

  test('members given twice, at any depth', () => {
    expect(inspect('{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}')).toEqual([
      ['repeated_member', 'b.c'],
      ['repeated_member', 'a'],
    ]);
    expect(inspect('{"a": {"b": ":"}, "c": [{"b": 1}, {"b": 2}]}')).toEqual([]);
    expect(inspect('{"__proto__": 1, "x": {"__proto__": 2, "__proto__": 3}}')).toEqual([
      ['repeated_member', 'x.__proto__'],
    ]);
  });

  test('halves of surrogate pairs, not whole ones', () => {
    expect(inspect('{"a": ["ok \\ud83d\\ude42", "bad \\ud83d"]}')).toEqual([['lone_surrogate', 'a[1]']]);
  });

  test('texts beyond a million characters', () => {
    expect(inspect(`{"a": "${'x'.repeat(1_000_001)}"}`)).toEqual([['very_long_text', 'a']]);
  });
});
