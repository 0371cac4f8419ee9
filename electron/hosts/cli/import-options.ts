import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { ImportReport } from '../../../shared/domain/import.ts';
import type { MappingChange } from '../../../shared/domain/mapping.ts';
import { recordsCsv } from '../../../shared/formats/import-report-csv.ts';
import { gathered, perFile } from './file-choices.ts';
import { remark, table } from './output.ts';
import { isObject, readJson } from './read-json.ts';

export interface ReadingOptions {
  format?: string;
  source?: string;
  kind?: 'human' | 'simulator';
  sourceOf?: string[];
  kindOf?: string[];
  domain?: string;
  map?: string;
  saveMap?: string;
  report?: string;
  strict?: boolean;
  json?: boolean;
}

const shownIssues = 20;

/** How files are read: the same for an import and for a look at what it would do. */
export function withReadingOptions(command: Command): Command {
  return command
    .argument('<path...>', 'files, folders and zip archives')
    .option('--format <id>', 'format of the files; default by content (see formats)')
    .option('--source <label>', 'label of the source; default by content or file name')
    .addOption(
      new Option(
        '--kind <kind>',
        'who the customer was, where the format does not tell; default a simulator in τ-bench runs, else as mapped',
      ).choices(['human', 'simulator']),
    )
    .option('--source-of <file=label>', 'the same for one file of several; may be repeated', gathered)
    .option('--kind-of <file=kind>', 'human or simulator, for one file of several; may be repeated', gathered)
    .option('--domain <name>', 'domain of the tasks, where the data does not say')
    .option('--map <file>', 'mapping of a generic shape: a JSON file as --save-map writes it, or a part of one')
    .option('--save-map <file>', 'write the mapping that was used, for reuse with --map')
    .option('--report <file>', 'write what became of every record, with place and reason, as .json or .csv')
    .option('--strict', 'refuse everything when any record is rejected')
    .option('--json', 'print JSON');
}

export function importInput(paths: readonly string[], options: ReadingOptions): Input<'import.run'> {
  return {
    files: paths.map((file) => path.resolve(file)),
    options: {
      format: options.format ?? null,
      source: options.source ?? null,
      kind: options.kind ?? null,
      perFile: perFile(paths, options),
      domain: options.domain ?? null,
      mapping: options.map === undefined ? null : mappingIn(options.map),
      strict: options.strict ?? false,
      everyRecord: options.report !== undefined,
    },
    job: 'cli-import',
  };
}

/** A mapping, or the file around it that --save-map writes; what its members may be is checked with the command's input. */
function mappingIn(file: string): MappingChange {
  const content = readJson(file);
  const mapping = isObject(content) && isObject(content.mapping) ? content.mapping : content;
  if (isObject(mapping)) return mapping as MappingChange;
  throw new Refusal('wrong_shape', `${file} holds no mapping: an object of fields is needed. Nothing was imported.`);
}

/** Writes what --save-map and --report asked for. */
export function writeAside(report: ImportReport, { saveMap, report: file }: ReadingOptions): void {
  if (saveMap !== undefined) {
    const used = report.files.find(({ mapping }) => mapping !== null)?.mapping;
    if (!used) throw new Refusal('no_mapping', 'None of these files needs a mapping, so there is none to save.');
    const content = { format: used.format, mapping: used.fields };
    writeFileSync(saveMap, `${JSON.stringify(content, null, 2)}\n`);
  }
  if (file === undefined) return;
  writeFileSync(file, /\.csv$/i.test(file) ? recordsCsv(report) : `${JSON.stringify(report, null, 2)}\n`);
}

export function described(report: ImportReport): string {
  const files = report.files.map((file) => [
    path.basename(file.key),
    file.format,
    file.source?.label ?? null,
    file.source?.kind ?? null,
    file.accepted,
    file.duplicates,
    file.repaired,
    file.rejected,
  ]);
  for (const { severity, file, place, message } of report.issues.slice(0, shownIssues)) {
    remark(`${severity}: ${path.basename(file)}${place === '' ? '' : ` ${place}`}: ${message}`);
  }
  const unread = [...new Set(report.unread)];
  if (unread.length > 0) remark(`Left out, for they cannot be read: ${unread.join(', ')}`);
  const more = Math.max(0, report.issues.length - shownIssues) + report.moreIssues;
  if (more > 0) remark(`${more} more issues: print them with --json, or write all with --report.`);
  const head = ['file', 'format', 'source', 'kind', 'accepted', 'duplicates', 'repaired', 'rejected'];
  return `${report.dryRun ? 'Nothing was changed; an import would do this:\n' : ''}${table(head, files)}`;
}
