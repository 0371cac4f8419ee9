import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathReferences } from '../../../electron/hosts/cli/path-references.ts';
import { createHost, type Host } from '../../../electron/hosts/host.ts';
import { hostDefaults } from '../../../electron/hosts/host-defaults.ts';
import { makeSample } from '../../../electron/hosts/sample-study.ts';
import { startWorker } from '../../../electron/worker/client.ts';
import type { ExportResult } from '../../../shared/contract/outputs.ts';
import type { UsiView } from '../../../shared/contract/usi-view.ts';

/** The sample study written in every format, and read back. */
describe('export', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-export-'));
  const at = (name: string) => path.join(dir, name);
  let host: Host;

  beforeAll(async () => {
    await makeSample(at('sample.counterpart'), () => startWorker({ installation: 'test' }));
    const profile = { dir: at('profile'), studies: at('profile/studies') };
    host = createHost({ ...hostDefaults(profile), kind: 'cli', references: pathReferences() });
    await host.openFile(at('sample.counterpart'));
  }, 60_000);
  afterAll(async () => {
    await host?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const write = (format: string, out: string, options = {}) =>
    host.call('export.run', { format, out: at(out), options, job: format }) as Promise<ExportResult>;
  const bytes = (file: string) => readFileSync(at(file), 'utf8');

  test('the archive reads back as an equal study, byte for byte', async () => {
    await write('counterpart-jsonl', 'first');
    await host.call('study.create', { file: at('copy.counterpart'), name: 'copy' });
    await host.call('import.run', {
      files: [at('first/study.counterpart.jsonl')],
      options: { strict: true },
      job: 'copy',
    });
    await write('counterpart-jsonl', 'second');
    expect(bytes('second/study.counterpart.jsonl')).toBe(bytes('first/study.counterpart.jsonl'));
    await host.openFile(at('sample.counterpart'));
  }, 60_000);

  test.each([
    ['the published folder', ['published']],
    [
      'files of simulators and of raters, each exported alone',
      ['published/tau_bench_tasks_unified.json', 'simulators', 'raters'],
    ],
  ])(
    'a scorer that reads %s gets the same table',
    async (_, files) => {
      const before = (await host.call('usi.table', {})) as UsiView;
      await write('tau-usi', 'published');
      await write('eval-results', 'simulators');
      await write('survey-comparable', 'raters');
      const scored = at(`scored-${files.length}.counterpart`);
      await host.call('study.create', { file: scored, name: 'scored' });
      await host.call('import.run', { files: files.map(at), options: {}, job: 'scored' });
      const after = (await host.call('usi.table', {})) as UsiView;
      const values = ({ rows }: UsiView) =>
        rows
          .map(({ name, n, d1, d2, d3, d4, eval: evaluation, ece, usi }) => [
            name,
            n,
            d1,
            d2,
            d3,
            d4,
            evaluation,
            ece,
            usi,
          ])
          .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      expect(values(after)).toEqual(values(before));
      await host.openFile(at('sample.counterpart'));
    },
    60_000,
  );

  test('ratings have a row for each current answer, with scores by the instrument, and pseudonyms on request', async () => {
    const { counts } = await write('ratings-long.csv', 'ratings', { pseudonyms: true });
    const { data, errors } = Papa.parse<Record<string, string>>(bytes('ratings/ratings-long.csv').trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.length).toBe(counts.ratings);
    const people = new Set(data.map(({ annotator }) => annotator));
    expect(people.size).toBe(3);
    for (const pseudonym of people) expect(pseudonym).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{5}$/);
    const first = bytes('ratings/ratings-long.csv');
    await write('ratings-long.csv', 'ratings', { pseudonyms: true });
    expect(bytes('ratings/ratings-long.csv')).toBe(first);
    const names = (await host.call('annotators.list', {})) as { name: string }[];
    for (const { name } of names) expect(first + bytes('ratings/codebook.json')).not.toContain(name);
    const tooMany = data.find(
      ({ dimension, label }) => dimension === 'question_amount_preference' && label === 'Too many',
    );
    // eight-dimensions.json: folded for the index (too few = too many = 1), 3 for agreement
    expect([tooMany?.score, tooMany?.agreement_score]).toEqual(['1', '3']);
  });

  test('counts are those of the files: surveys by where they stand, ratings alike in every format', async () => {
    const { counts } = await write('tau-usi', 'counted');
    const files = readdirSync(at('counted/eval_results')).map((name) => `counted/eval_results/${name}`);
    const entries = [...files, 'counted/tau_bench_tasks_unified.json'].flatMap((file) =>
      Object.values(JSON.parse(bytes(file)) as Record<string, { survey?: Record<string, unknown> }>),
    );
    expect(counts.ownSurveys).toBe(entries.filter(({ survey }) => survey && Object.keys(survey).length > 0).length);
    expect(counts.ownSurveys).toBeGreaterThan(0);
    const archive = await write('counterpart-jsonl', 'counted-archive');
    expect(archive.counts).toMatchObject({ ownSurveys: counts.ownSurveys, surveys: counts.surveys });
    const ratings = await write('ratings-long.csv', 'counted-ratings');
    const report = await write('report.html', 'counted-report');
    expect(report.counts.ratings).toBe(ratings.counts.ratings);
  }, 60_000);

  test('a format that has nothing to write says why', async () => {
    await host.call('study.create', { file: at('bare.counterpart'), name: 'bare' });
    const pairs = await write('preference-pairs.jsonl', 'no-pairs');
    expect(pairs).toMatchObject({ counts: { pairs: 0 }, notes: [expect.stringContaining('nobody has submitted')] });
    const raters = await write('survey-comparable', 'no-raters');
    expect(raters).toMatchObject({ counts: { surveys: 0 }, notes: [expect.stringContaining('No file of survey')] });
    await host.openFile(at('sample.counterpart'));
  }, 60_000);

  test('checksums are those of the files, and nothing half-written is left', async () => {
    await write('ratings-long.csv', 'sums');
    await write('ratings-wide.csv', 'sums');
    await write('ratings-wide.csv', 'sums');
    const lines = bytes('sums/SHA256SUMS').trimEnd().split('\n');
    // the earlier export's file is still there, and so is its sum
    expect(lines.map((line) => line.split('  ')[1])).toEqual(['ratings-wide.csv', 'codebook.json', 'ratings-long.csv']);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(at(`sums/${name}`)))
          .digest('hex'),
      ).toBe(sum);
    }
    expect(readdirSync(at('sums')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('an unknown format is refused and writes nothing', async () => {
    await expect(write('nonsense', 'nothing')).rejects.toMatchObject({ code: 'unknown_format' });
    expect(existsSync(at('nothing'))).toBe(false);
  });
});
