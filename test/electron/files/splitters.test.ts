import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cut, FrameFault, type Splitter } from '../../../electron/files/cut.ts';
import { LineSplitter } from '../../../electron/files/line-splitter.ts';
import { RecordSplitter } from '../../../electron/files/record-splitter.ts';

const large = 1 << 20;

function cutsOf(splitter: Splitter, text: string | Buffer, chunk = 7): Cut[] {
  const bytes = Buffer.from(text as string);
  const cuts: Cut[] = [];
  for (let at = 0; at < bytes.length; at += chunk) cuts.push(...splitter.push(bytes.subarray(at, at + chunk)));
  return [...cuts, ...splitter.end()];
}
const texts = (cuts: Cut[]) => cuts.map(({ key, bytes }) => [key?.toString() ?? null, bytes?.toString() ?? null]);

function faultOf(container: 'entries' | 'elements', text: string): [string, number] | null {
  try {
    cutsOf(new RecordSplitter(container, large), text);
    return null;
  } catch (error) {
    if (!(error instanceof FrameFault)) throw error;
    return [error.code, error.byte];
  }
}

describe('records are cut out verbatim', () => {
  const object = '\n{ "a" : {"x": [1, "}{"]} ,"b\\"":"q\\\\" , "c":-1.5e3,"é🙂":[ ] ,"n": null}\n ';

  test.each([1, 2, 3, 5, 7, 64, 1000])('in chunks of %i bytes', (chunk) => {
    expect(texts(cutsOf(new RecordSplitter('entries', large), object, chunk))).toEqual([
      ['"a"', '{"x": [1, "}{"]}'],
      ['"b\\""', '"q\\\\"'],
      ['"c"', '-1.5e3'],
      ['"é🙂"', '[ ]'],
      ['"n"', 'null'],
    ]);
  });

  test('places, depth and colons', () => {
    const [first, second] = cutsOf(new RecordSplitter('elements', large), '[{"a": {"b": [":"]}}, 7]');
    expect(first).toMatchObject({ index: 0, byte: 1, length: 19, depth: 3, colons: 2, line: null });
    expect(second).toMatchObject({ index: 1, byte: 22, length: 1, depth: 0, colons: 0 });
  });

  test('any JSON, in any chunks, comes out as it went in', () => {
    const values = fc.array(fc.json(), { maxLength: 8 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), fc.boolean(), (records, chunk, spaced) => {
        const gap = spaced ? ' \n\t' : '';
        const list = `[${gap}${records.join(`${gap},${gap}`)}${gap}]`;
        expect(cutsOf(new RecordSplitter('elements', large), list, chunk).map(({ bytes }) => String(bytes))).toEqual(
          records,
        );
        const entries = records.map((record, index) => `${JSON.stringify(`k\\"${index}`)}${gap}:${gap}${record}`);
        const cuts = cutsOf(new RecordSplitter('entries', large), `{${entries.join(',')}}`, chunk);
        expect(cuts.map(({ bytes }) => String(bytes))).toEqual(records);
      }),
    );
  });

  test('a record beyond the limit is counted, not kept', () => {
    const cuts = cutsOf(new RecordSplitter('elements', 10), '["short", "much too long to keep", 3]');
    expect(cuts.map(({ bytes, length }) => [bytes?.toString() ?? null, length])).toEqual([
      ['"short"', 7],
      [null, 23],
      ['3', 1],
    ]);
  });
});

describe('a broken frame', () => {
  test.each<['entries' | 'elements', string, string, number]>([
    ['entries', '{"a": 1', 'truncated_file', 7],
    ['entries', '{"a": "x', 'truncated_file', 8],
    ['entries', '{"a": 1,', 'truncated_file', 8],
    ['entries', '{"a": {"b": 1}', 'truncated_file', 14],
    ['entries', '', 'truncated_file', 0],
    ['elements', '[1, 2', 'truncated_file', 5],
    ['entries', '{"a": 1} x', 'unreadable_file', 9],
    ['entries', '{"a": 1}{"b": 2}', 'unreadable_file', 8],
    ['entries', '{"a": 1,}', 'unreadable_file', 8],
    ['entries', '{"a": 1 "b": 2}', 'unreadable_file', 8],
    ['entries', '{"a" 1}', 'unreadable_file', 5],
    ['entries', '{a: 1}', 'unreadable_file', 1],
    ['entries', '{"a": }', 'unreadable_file', 6],
    ['elements', '[1,, 2]', 'unreadable_file', 3],
    ['elements', '{"a": 1}', 'unreadable_file', 0],
  ])('%s %j', (container, text, code, byte) => {
    expect(faultOf(container, text)).toEqual([code, byte]);
  });

  test.each<['entries' | 'elements', string]>([
    ['entries', ' {} '],
    ['elements', '[]\n'],
  ])('%s %j is whole', (container, text) => {
    expect(faultOf(container, text)).toBe(null);
  });
});

describe('lines', () => {
  test.each([1, 4, 1000])('in chunks of %i bytes', (chunk) => {
    const cuts = cutsOf(new LineSplitter(large), '{"a": 1}\r\n\n  \n{"é": [2]}\n{"last"', chunk);
    expect(cuts.map(({ line, byte, bytes }) => [line, byte, String(bytes)])).toEqual([
      [1, 0, '{"a": 1}\r'],
      [4, 14, '{"é": [2]}'],
      [5, 26, '{"last"'],
    ]);
  });
});
