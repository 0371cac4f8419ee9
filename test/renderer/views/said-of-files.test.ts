import { expect, test } from 'vitest';
import { alike, kindOfAll, originsOf, saidOfOne, sourceOfAll } from '../../../renderer/views/import/said-of-files.ts';
import type { ImportFileReport } from '../../../shared/domain/import.ts';

const nothing = { source: null, kind: null, perFile: [], mapping: null };
const file = (key: string, format: string, kind: 'human' | 'simulator' = 'simulator', moreSources = 0) =>
  ({ key, format, source: { kind, label: key }, moreSources }) as ImportFileReport;

test('rows say what was found and what may be changed; files without conversations have none', () => {
  const files = [
    file('runs', 'tau-bench'),
    file('people', 'tau-usi', 'human'),
    file('study', 'counterpart-jsonl', 'human', 2),
    { ...file('facts', 'tau2-bench'), source: null },
  ];
  expect(
    originsOf(files, nothing).map(({ key, source, sourceOpen, kindOpen }) => [key, source, sourceOpen, kindOpen]),
  ).toEqual([
    ['runs', 'runs', true, true],
    ['people', 'people', true, false],
    ['study', '', false, false],
  ]);
});

test('what was set stands at once, before the files are read anew: of the file, else of all', () => {
  const files = [file('a', 'tau-bench'), file('b', 'tau-bench')];
  const said = { ...nothing, source: 'gpt', perFile: [{ file: 'a', kind: 'human' as const }] };
  expect(originsOf(files, said)).toMatchObject([
    { key: 'a', source: 'gpt', kind: 'human' },
    { key: 'b', source: 'gpt', kind: 'simulator' },
  ]);
});

test('what is said of one file is kept beside the rest, and gone when it is as found again', () => {
  const first = saidOfOne(nothing, 'a', { source: 'x' });
  const both = saidOfOne({ ...nothing, ...first }, 'a', { kind: 'human' });
  expect(both.perFile).toEqual([{ file: 'a', source: 'x', kind: 'human' }]);
  const other = saidOfOne({ ...nothing, ...both }, 'b', { source: 'y' });
  expect(other.perFile).toHaveLength(2);
  expect(saidOfOne({ ...nothing, ...saidOfOne(nothing, 'a', { source: 'x' }) }, 'a', { source: null }).perFile).toEqual(
    [],
  );
});

test('what is said of all replaces the same of single files, and of the mapping, and nothing else', () => {
  const said = {
    ...nothing,
    perFile: [
      { file: 'a', source: 'x', kind: 'human' as const },
      { file: 'b', source: 'y' },
    ],
    mapping: { kind: 'human' as const, role: 'who' },
  };
  expect(sourceOfAll(said, 'z')).toEqual({ source: 'z', perFile: [{ file: 'a', kind: 'human' }] });
  expect(kindOfAll(said, 'simulator')).toEqual({
    kind: 'simulator',
    perFile: [
      { file: 'a', source: 'x' },
      { file: 'b', source: 'y' },
    ],
    mapping: { role: 'who' },
  });
  expect([alike(['x', 'x']), alike(['x', 'y']), alike([])]).toEqual(['x', null, null]);
});
