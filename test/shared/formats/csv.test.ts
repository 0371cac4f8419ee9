import { expect, test } from 'vitest';
import { csvHead, csvRow } from '../../../shared/formats/csv.ts';

const columns = ['a', 'b'];

test('cells that a spreadsheet would take for formulas are guarded, and only on request', () => {
  // RFC 4180 quoting; the guard is the leading apostrophe that OWASP names for CSV injection.
  expect(csvRow({ a: '=1+1', b: 'x, "y"' }, columns, true)).toBe('"\'=1+1","x, ""y"""\n');
  expect(csvRow({ a: '=1+1', b: 'x, "y"' }, columns, false)).toBe('=1+1,"x, ""y"""\n');
  expect(csvRow({ a: null, b: -2 }, columns, true)).toBe(',-2\n');
});

test.each(['+', '-', '@', '\t', '\r', '=', '\n', '＝'])('a cell that begins with %j is guarded', (start) => {
  expect(csvRow({ a: `${start}1` }, ['a'], true)).toContain(`'${start}1`);
});

test('a formula of several lines is guarded as well', () => {
  expect(csvRow({ a: '=1\n+2' }, ['a'], true)).toBe('"\'=1\n+2"\n');
});

test('a table without rows still names its columns', () => {
  expect(csvHead(columns)).toBe('a,b\n');
});
