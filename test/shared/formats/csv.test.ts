import { expect, test } from 'vitest';
import { csvText } from '../../../shared/formats/csv.ts';

const rows = [
  { a: '=1+1', b: 'x, "y"' },
  { a: null, b: 2 },
];

test('cells that a spreadsheet would take for formulas are guarded, and only on request', () => {
  // RFC 4180 quoting; the guard is the leading apostrophe that OWASP names for CSV injection.
  expect(csvText(rows, ['a', 'b'], true)).toBe('a,b\n"\'=1+1","x, ""y"""\n,2\n');
  expect(csvText(rows, ['a', 'b'], false)).toBe('a,b\n=1+1,"x, ""y"""\n,2\n');
});

test.each(['+', '-', '@', '\t', '\r', '='])('a cell that begins with %j is guarded', (start) => {
  expect(csvText([{ a: `${start}1` }], ['a'], true)).toContain(`'${start}1`);
});

test('a table without rows still names its columns', () => {
  expect(csvText([], ['a', 'b'], true)).toBe('a,b\n');
});
