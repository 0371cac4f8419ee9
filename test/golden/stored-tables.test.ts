import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UsiCell } from '../../shared/contract/usi-view.ts';
import { newStudy, type TestSession } from '../electron/support/study-fixture.ts';

/**
 * The whole tables of the reference scorer again, this time the way a user gets them: files imported into a study, rows
 * read back, table computed. Expected values and their source: usi-vectors.test.ts. NaN and null of the reference must
 * have become a reason.
 */
interface Table {
  id: string;
  unified: string;
  sims: string[];
  surveys: Record<string, string> | null;
  difficulty: string;
  expected_reference_rng: ExpectedRow[];
  expected_mean: ExpectedRow[] | null;
}
type Expected = [number | 'NaN' | null, number | 'NaN' | null] | null;
type ExpectedRow = { name: string } & Record<keyof typeof cells, Expected>;

const cells = {
  D1_conv: 'd1',
  D2_info: 'd2',
  D3_clarif: 'd3',
  D4_react: 'd4',
  eval_agree: 'eval',
  ece: 'ece',
  usi: 'usi',
} as const;

const lines = readFileSync(path.join(import.meta.dirname, 'usi', 'tables.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as [string, never]);
const tables: Table[] = lines.filter(([kind]) => kind === 'table').map(([, table]) => table);
const contents = new Map<string, { [key: string]: never }>(
  lines.filter(([kind]) => kind === 'file').map(([, { name, content }]) => [name, content]),
);

async function importFile(study: TestSession, name: string, fileName: string, format: string): Promise<void> {
  const file = path.join(path.dirname(study.file), fileName);
  writeFileSync(file, JSON.stringify(contents.get(name)));
  await study.call('import.run', { files: [file], options: { format }, job: fileName });
}

function expectCell(expected: Expected, cell: UsiCell, where: string): void {
  const [mean, std] = expected ?? [null, null];
  if (typeof mean !== 'number' || typeof std !== 'number') {
    expect(cell, where).toEqual({ undefined: expect.any(String) });
    return;
  }
  if (!('mean' in cell)) expect.fail(`${where}: expected ${mean}, got no number: ${cell.undefined}`);
  for (const [want, got] of [
    [mean, cell.mean],
    [std, cell.std],
  ] as const) {
    if (!(Math.abs(want - got) <= 1e-12 * Math.max(1, Math.abs(want)))) expect.fail(`${where}: ${want}, got ${got}`);
  }
}

describe('tables of the reference scorer through a study file', () => {
  it('are all there', () => expect(tables).toHaveLength(15));

  it.each(tables.map((table) => [table.id, table] as const))('%s', async (id, table) => {
    const study = newStudy();
    await importFile(study, table.unified, 'humans.json', 'tau-usi');
    for (const sim of table.sims) await importFile(study, sim, path.basename(sim), 'eval-results');
    for (const [label, name] of Object.entries(table.surveys ?? {})) {
      await importFile(study, name, `survey_comparable_${label}.json`, 'survey-comparable');
    }
    const given: { [key: string]: never } = contents.get(table.difficulty) ?? {};
    const difficulty = table.difficulty === 'self' ? 'pooled' : (given.difficulty ?? given);
    const evaluation = table.surveys ? 'participants' : 'none';
    for (const [fill, expected] of [
      ['reference', table.expected_reference_rng],
      ['mean', table.expected_mean ?? []],
    ] as const) {
      const { rows } = await study.call('usi.table', { difficulty, fill, evaluation });
      for (const row of expected) {
        const got = rows.find(({ name }) => name === row.name);
        for (const [name, cell] of Object.entries(cells)) {
          expectCell(row[name as keyof typeof cells], got?.[cell] as UsiCell, `${id} ${fill} ${row.name} ${cell}`);
        }
      }
    }
  });
});
