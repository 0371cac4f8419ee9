import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { memorySource } from '../../../electron/files/byte-source.ts';
import { readFiles } from '../../../electron/files/read-files.ts';
import type { ReaderEvent } from '../../../electron/files/reading.ts';
import { unpackedGuard } from '../../../electron/files/unpacked-guard.ts';
import { preview, run } from '../core/import-fixture.ts';
import { formatFile } from '../support/format-files.ts';
import { newStudy, temporaryFolder } from '../support/study-fixture.ts';

async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const file = path.join(temporaryFolder(), 'files.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return readFileSync(file);
}

async function read(name: string, content: Buffer): Promise<ReaderEvent[]> {
  const events: ReaderEvent[] = [];
  const options = { format: null, source: null, domain: null, mapping: null };
  for await (const event of readFiles([{ source: memorySource(name, content), picked: true }], options))
    events.push(event);
  return events;
}

const files = (events: ReaderEvent[]) =>
  events.flatMap((event) => (event.kind === 'file' ? [[event.file.name, event.file.format]] : []));
const skipped = (events: ReaderEvent[]) =>
  events.flatMap((event) => (event.kind === 'skipped' ? [[event.issue.code, event.issue.place]] : []));
const { content: results } = formatFile('eval-results');

describe('zip archives', () => {
  test('give their files as a folder does; a file packed again, in two encodings, a τ²-bench run in two parts', async () => {
    const whole = JSON.parse(formatFile('tau2-bench').content);
    const inside = {
      'study/eval_results/eval_results_a.json': results,
      'study/wide.jsonl': Buffer.from(`\ufeff${formatFile('wildchat-like').content}`, 'utf16le'),
      'study/packed.json.gz': gzipSync(formatFile('sharegpt').content),
      'run/results.json': JSON.stringify({ ...whole, simulations: undefined }),
      'run/simulations/one.json': JSON.stringify(whole.simulations[0]),
      'study/notes.txt': 'nothing',
      'study/.hidden.json': '{}',
      '__MACOSX/x.json': '{}',
      'inner.zip': await zipOf({ 'a.json': results }),
      'other.json': '{"a": 1}',
    };
    const events = await read('all.zip', await zipOf(inside));
    expect(files(events)).toEqual([
      ['all.zip/run/results.json', 'tau2-bench'],
      ['all.zip/run/simulations/one.json', 'tau2-bench'],
      ['all.zip/study/eval_results/eval_results_a.json', 'eval-results'],
      ['all.zip/study/packed.json.gz', 'sharegpt'],
      ['all.zip/study/wide.jsonl', 'wildchat-like'],
    ]);
    expect(skipped(events)).toEqual([
      ['nested_archive', 'inner.zip'],
      ['passed_over', 'the whole file'],
    ]);
  });

  test('are previewed and imported from disk; labels come from the names inside', async () => {
    const file = path.join(temporaryFolder(), 'all.zip');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, await zipOf({ 'eval_results_sim-b.json': results }));
    const study = newStudy();
    const previewed = await preview(study, file);
    expect(previewed.files).toMatchObject([{ source: { label: 'sim-b' }, accepted: 2 }]);
    expect({ ...(await run(study, file)), dryRun: true }).toEqual(previewed);
  });
});

describe('hostile and broken archives are refused as a whole, with the entry at fault', () => {
  const refused = (content: Buffer) =>
    read('x.zip', content).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  /** The same archive with another name of the same length in it. */
  const renamed = async (to: string) => {
    const from = 'x'.repeat(to.length);
    const bytes = await zipOf({ [from]: results });
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  };

  test.each(['../../etc/a.json', '/etc/passwd.json', 'a/../../b.json', 'c:\\windows\\a.json'])('%s', async (name) => {
    expect(await refused(await renamed(name))).toBe('unsafe_archive');
  });

  test('encrypted, damaged, cut short', async () => {
    const good = await zipOf({ 'a.json': results });
    const locked = Buffer.from(good);
    const central = good.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
    expect(await refused(locked)).toBe('locked_archive');
    const damaged = Buffer.from(good);
    damaged.fill(0x55, 60, 70);
    expect(await refused(damaged)).toBe('unreadable_file');
    const wrongSum = Buffer.from(good);
    wrongSum.writeUInt32LE(7, central + 16);
    expect(await refused(wrongSum)).toBe('unreadable_file');
    expect(await refused(good.subarray(0, good.length - 30))).toBe('unreadable_file');
    expect(await refused(good.subarray(0, 40))).toBe('unreadable_file');
    expect(await refused(await zipOf({}))).toBe('nothing_to_import');
  });

  test('bombs, in zip and gzip: stopped on the way, not when memory is full', { timeout: 60_000 }, async () => {
    const bomb = Buffer.concat([Buffer.from(results.slice(0, -1)), Buffer.alloc(300 << 20, ' '), Buffer.from('}')]);
    expect(await refused(await zipOf({ 'a.json': bomb }))).toBe('unreadable_file');
    const guard = unpackedGuard('x.json.gz', 1000);
    expect(() => guard(256 << 20)).not.toThrow();
    expect(() => guard(1)).toThrow(/300 times/);
  });
});
