import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as adapter from './usi-adapter.ts';

/**
 * Expected values: the reference scorer, OdysSim `agents/tau_usi` at df47a212 (Apache-2.0), run unchanged on
 * Python 3.11.2 with numpy 1.24.2; see the `about` line of each file. Inputs were written for this purpose.
 * The string "NaN" stands for NaN.
 */
const TOLERANCE = 1e-12;

type Field =
  | 'id'
  | 'note'
  | 'expected'
  | 'human'
  | 'sim'
  | 'rows'
  | 'difficulty'
  | 'value'
  | 'per_run_list'
  | 'expected_mean'
  | 'expected_reference_rng'
  | 'batches'
  | 'survey'
  | 'entries'
  | 'per_run_rewards'
  | 'batch_rewards'
  | 'data'
  | 'payload'
  | 'file'
  | 'name'
  | 'content'
  | 'conversation';

/** A vector fits whatever its function takes: what it is made of is the reference's business. */
type Case = Record<Field, never>;

function vectors(file: string): (kind: string) => Case[] {
  const text = readFileSync(path.join(import.meta.dirname, 'usi', file), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [string, Case]);
  return (kind) => lines.filter(([name]) => name === kind).map(([, value]) => value);
}

/** Number of values compared; throws at the first that differs. */
function compare(expected: unknown, got: unknown, where: string): number {
  if (got instanceof Map) return compare(expected, Object.fromEntries(got), where);
  if (expected === 'NaN') {
    expect(got, where).toBeNaN();
    return 1;
  }
  if (typeof expected === 'number' || typeof expected === 'boolean') {
    const gap = Math.abs(Number(expected) - Number(got ?? Number.NaN)) / Math.max(1, Math.abs(Number(expected)));
    if (!(gap <= TOLERANCE)) expect.fail(`${where}: expected ${expected}, got ${got}`);
    return 1;
  }
  if (expected === null || typeof expected !== 'object') {
    expect(got, where).toBe(expected);
    return 1;
  }
  expect(Object.keys(got as object).sort(), where).toEqual(Object.keys(expected).sort());
  const gotten = got as Record<string, unknown>;
  return Object.entries(expected).reduce((n, [key, value]) => n + compare(value, gotten[key], `${where}/${key}`), 0);
}

const withNaN = (row: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === 'NaN' ? Number.NaN : value])) as Record<
    string,
    number
  >;

const features = vectors('features.jsonl');
const probes = vectors('probes.jsonl');
const steps = vectors('steps.jsonl');
const tables = vectors('tables.jsonl');

function each(cases: readonly Case[], count: number, check: (c: Case, where: string) => number): void {
  expect(cases).toHaveLength(count);
  const compared = cases.reduce((n, c, i) => n + check(c, String(c.id ?? c.note ?? i)), 0);
  expect(compared).toBeGreaterThanOrEqual(count);
}

describe('the reference scorer, step by step', () => {
  it('features of whole conversations', () => {
    each(features('features'), 172, (c, where) => {
      const { human, llm } = c.expected as unknown as { human: unknown; llm: unknown };
      return (
        compare(human, adapter.extractFeatures(c.conversation, 'human'), `${where}/human`) +
        compare(llm, adapter.extractFeatures(c.conversation, 'llm'), `${where}/llm`)
      );
    });
  });

  it('every term of the lexicon and its near misses', () => {
    const columns = (probes('about')[0] as unknown as { columns: string[] }).columns;
    each(probes('probe'), 4229, (c) => {
      const [content, expected] = c as unknown as [string, number[]];
      const got = adapter.extractFeatures([{ role: 'user', content }], 'none') as Record<string, number> | null;
      return compare(expected, Object.fromEntries(columns.map((name, i) => [i, got?.[name]])), content);
    });
  });

  it('Dice and averaged rows', () => {
    each(steps('dice'), 44, (c, where) => compare(c.expected, adapter.dice(withNaN(c.human), withNaN(c.sim)), where));
    each(steps('average_row'), 4, (c, where) => compare(c.expected, adapter.averageRows(c.rows), where));
  });

  it('calibration error, bins and pooled difficulty', () => {
    each(steps('ece'), 60, (c, where) => compare(c.expected, adapter.ece(c.sim, c.human, c.difficulty), where));
    each(steps('bin_index'), 33, (c, where) => compare(c.expected, adapter.binIndex(c.value), where));
    each(steps('difficulty'), 9, (c, where) => compare(c.expected, adapter.pooledDifficulty(c.per_run_list), where));
  });

  it('agreement of surveys, with the mean and with the reference draw', () => {
    each(steps('eval'), 117, (c, where) => {
      const of = (mode: 'mean' | 'reference') => adapter.evalAgreement(c.human, c.sim, mode);
      return (
        compare(c.expected_mean, of('mean'), where) +
        compare(c.expected_reference_rng, of('reference'), `${where}/draw`)
      );
    });
    each(steps('eval_model'), 4, (c, where) => {
      const of = (mode: 'mean' | 'reference') => adapter.modelEval(c.batches, c.survey, mode);
      return (
        compare(c.expected_mean, of('mean'), where) +
        compare(c.expected_reference_rng, of('reference'), `${where}/draw`)
      );
    });
  });

  it('the reference draw itself', () => {
    const raw = adapter.freshRng();
    for (const output of steps('rng_raw')[0] as unknown as string[]) expect(String(raw.u64())).toBe(output);
    const mixed = adapter.freshRng();
    for (const [n, index] of steps('rng_mixed')[0] as unknown as [number, number][]) {
      expect(mixed.index(n)).toBe(index);
    }
    each(steps('rng_stream'), 4, (c, where) => {
      const draw = adapter.freshRng();
      const { n, indexes } = c as unknown as { n: number; indexes: number[] };
      return compare(
        indexes,
        indexes.map(() => draw.index(n)),
        where,
      );
    });
  });

  it('ids, runs, rewards and rollout files', () => {
    each(steps('task_key'), 14, (c, where) => compare(c.expected, adapter.taskKey(c.id), where));
    each(steps('rewards'), 4, (c, where) => {
      const perRun = new Map([...adapter.perRunRewards(c.entries)].map(([task, runs]) => [task, new Map(runs)]));
      return (
        compare(c.per_run_rewards, perRun, where) + compare(c.batch_rewards, adapter.batchRewards(c.entries), where)
      );
    });
    each(steps('split_runs'), 6, (c, where) => compare(c.expected, adapter.splitRuns(c.data), where));
    each(steps('unified_split'), 1, (c, where) => compare(c.expected, adapter.splitUnified(c.data), where));
    each(steps('task_results'), 4, (c, where) => compare(c.expected, adapter.taskResults(c.payload), where));
    each(steps('model_label'), 5, (c, where) => compare(c.expected, adapter.label(c.file), where));
  });
});

describe('whole tables of the reference scorer', () => {
  const files = new Map<string, never>(tables('file').map((file) => [file.name, file.content]));
  const file = (name: string) => files.get(name) as never;

  it('holds every study that may be copied', () => expect(tables('table')).toHaveLength(15));

  it.each(tables('table').map((table) => [table.id, table]))('%s', (id, table) => {
    const { unified, sims, surveys, difficulty } = table as unknown as {
      unified: string;
      sims: string[];
      surveys: Record<string, string> | null;
      difficulty: string;
    };
    const input = {
      unified: file(unified),
      sims: sims.map((name) => ({ label: adapter.label(name), data: file(name) })),
      surveys: surveys && Object.fromEntries(Object.entries(surveys).map(([label, name]) => [label, file(name)])),
      difficulty: difficulty === 'self' ? ('self' as const) : file(difficulty),
    };
    compare(table.expected_reference_rng, adapter.computeAll({ ...input, mode: 'reference' }), `${id}/draw`);
    if (table.expected_mean) compare(table.expected_mean, adapter.computeAll({ ...input, mode: 'mean' }), `${id}/mean`);
  });
});
