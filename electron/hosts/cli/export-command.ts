import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import { exportFormats } from '../../../shared/contract/export-formats.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { print, remark, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study?: string;
  format?: string;
  out?: string;
  list?: boolean;
  filter?: Filter;
  pseudonyms?: boolean;
  raw?: boolean;
  current?: boolean;
  history?: boolean;
  splits?: 'jsonl' | 'parquet';
  json?: boolean;
}

type Filter = Record<string, unknown>;

export function exportCommand(): Command {
  return new Command('export')
    .description('Write a study in a format of others. A file is whole or not there.')
    .option('--study <file>', 'study file')
    .option('--list', 'list the formats and what can be set')
    .option('--format <id>', 'counterpart-jsonl, ratings-long.csv, tau-usi, ... (see --list)')
    .option('--out <dir>', 'folder to write to; made when missing')
    .option('--filter <json>', 'which conversations: JSON, or a file of it, as in {"domains":["airline"]}', filterOf)
    .option('--pseudonyms', 'replace the names of annotators')
    .option('--raw', 'for R and pandas: leave cells that a spreadsheet would take for formulas as they are')
    .addOption(new Option('--current', 'current values alone').conflicts('history'))
    .option('--history', 'every revision')
    .addOption(new Option('--splits <kind>', 'how a data set is written').choices(['parquet', 'jsonl']))
    .option('--json', 'print JSON')
    .action(async (options: Options) => {
      if (options.list) list(options);
      else await write(options);
    });
}

function list({ json }: Options): void {
  const rows = exportFormats.map(({ id, description, options }) => [id, options.join(', '), description]);
  print(json, exportFormats, () => table(['format', 'options', 'what'], rows));
}

async function write({ study, format, out, json, ...given }: Options): Promise<void> {
  if (study === undefined || format === undefined || out === undefined) {
    throw new Refusal('bad_input', '--study, --format and --out are needed; --list names the formats.');
  }
  const options: Input<'export.run'>['options'] = {
    filter: given.filter ?? {},
    pseudonyms: given.pseudonyms ?? false,
    spreadsheetSafe: !given.raw,
    revisions: given.current ? 'current' : given.history ? 'all' : null,
    ...(given.splits && { splits: given.splits }),
  };
  const result = await withStudy(study, ({ call }) =>
    call('export.run', { format, out: path.resolve(out), options, job: 'cli-export' }),
  );
  for (const note of result.notes) remark(note);
  const rows = result.files.map(({ ref, bytes }) => [ref, bytes]);
  print(json, result, () => table(['file', 'bytes'], rows));
}

/** JSON, or the name of a file with JSON; the contract checks what it asks. */
function filterOf(given: string): Filter {
  const isFile = !given.trimStart().startsWith('{') && existsSync(given);
  try {
    const filter: unknown = JSON.parse(isFile ? readFileSync(given, 'utf8') : given);
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter as Filter;
  } catch {
    // said below
  }
  throw new InvalidArgumentError('It is neither a JSON object like {"domains":["airline"]} nor a file with one.');
}
