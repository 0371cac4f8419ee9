import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import type { ImportReport } from '../../../shared/domain/import.ts';
import { described, importInput, type ReadingOptions, withReadingOptions, writeAside } from './import-options.ts';
import { print, remark } from './output.ts';
import { type Study, withHost, withStudy } from './with-study.ts';

interface Options extends ReadingOptions {
  study?: string;
}

export function validateCommand(): Command {
  const command = new Command('validate')
    .description(
      'Say what an import would do with files, and change nothing. Ends with 1 when a record is rejected or a file cannot be read.',
    )
    .option('--study <file>', 'the study that they would go into; default an empty one');
  return withReadingOptions(command).action(async (paths: string[], options: Options) => {
    const preview = (call: Study['call']) => call('import.preview', importInput(paths, options));
    const report = await (options.study === undefined
      ? inEmptyStudy(preview)
      : withStudy(options.study, ({ call }) => preview(call)));
    writeAside(report, options);
    print(options.json, report, () => described(report));
    const { accepted, duplicates, rejected, unread } = report;
    if (rejected > 0) remark(`${rejected} of ${accepted + duplicates + rejected} records would be left out.`);
    if (rejected + unread.length > 0) process.exitCode = 1;
  });
}

async function inEmptyStudy(work: (call: Study['call']) => Promise<ImportReport>): Promise<ImportReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-validate-'));
  try {
    return await withHost(async (call) => {
      await call('study.create', { file: path.join(folder, 'empty.counterpart'), name: 'Validation' });
      return work(call);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
