import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './sources.ts';

const { countTests, closingLine } = await import(path.join(projectRoot, 'build/test.mjs'));

/** A test module as the runner reports it. */
function module(states: string[], ok = !states.includes('failed')) {
  return { ok: () => ok, children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) } };
}

test('tests are counted by their state', () => {
  const counts = countTests([module(['passed', 'passed', 'skipped']), module(['failed', 'passed'])], []);
  expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(closingLine(counts)).toBe('3 passed, 1 failed, 1 skipped');
});

test('a file that could not be collected is a failure, and so is an error outside of any test', () => {
  expect(countTests([module([], false)], [new Error('late')])).toEqual({ passed: 0, failed: 2, skipped: 0 });
});
