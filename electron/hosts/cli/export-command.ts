import path from 'node:path';
import { Command } from 'commander';
import { print, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  format: string;
  out: string;
  pseudonyms?: boolean;
  raw?: boolean;
  json?: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write a study in a format of others. A file is whole or not there.')
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--format <id>', 'counterpart-jsonl, ratings-long.csv, tau-usi, ...')
    .requiredOption('--out <dir>', 'folder to write to; made when missing')
    .option('--pseudonyms', 'replace the names of annotators')
    .option('--raw', 'for R and pandas: leave cells that a spreadsheet would take for formulas as they are')
    .option('--json', 'print JSON')
    .action(async ({ study, format, out, pseudonyms, raw, json }: Options) => {
      const options = { pseudonyms: pseudonyms ?? false, spreadsheetSafe: !raw };
      const result = await withStudy(study, ({ call }) =>
        call('export.run', { format, out: path.resolve(out), options, job: 'cli-export' }),
      );
      const rows = result.files.map(({ ref, bytes }) => [ref, bytes]);
      print(json, result, () => table(['file', 'bytes'], rows));
    });
}
