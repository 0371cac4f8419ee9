import path from 'node:path';
import { Command } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import type { ImportReport } from '../../../shared/domain/import.ts';
import { print, remark, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  format?: string;
  source?: string;
  domain?: string;
  strict?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

const shownIssues = 20;

export function importCommand(): Command {
  return new Command('import')
    .description('Import files into a study. What cannot be read is named; the rest is imported.')
    .argument('<path...>', 'files to import')
    .requiredOption('--study <file>', 'study file')
    .option('--format <id>', 'format of the files; default by content (see formats)')
    .option('--source <label>', 'label of the source; default by content or file name')
    .option('--domain <name>', 'domain of the tasks, where the data does not say')
    .option('--strict', 'refuse everything when any record is rejected')
    .option('--dry-run', 'say what an import would do, and do nothing')
    .option('--json', 'print JSON')
    .action(async (paths: string[], options: Options) => {
      const input: Input<'import.run'> = {
        files: paths.map((file) => path.resolve(file)),
        options: {
          format: options.format ?? null,
          source: options.source ?? null,
          domain: options.domain ?? null,
          strict: options.strict ?? false,
        },
        job: 'cli-import',
      };
      const command = options.dryRun ? 'import.preview' : 'import.run';
      const report = await withStudy(options.study, (study) => study.call(command, input));
      print(options.json, report, () => described(report));
    });
}

function described(report: ImportReport): string {
  const files = report.files.map((file) => [
    path.basename(file.file),
    file.format,
    file.source?.label ?? null,
    file.accepted,
    file.duplicates,
    file.repaired,
    file.rejected,
  ]);
  for (const { severity, file, place, message } of report.issues.slice(0, shownIssues)) {
    remark(`${severity}: ${path.basename(file)}${place === '' ? '' : ` ${place}`}: ${message}`);
  }
  const more = Math.max(0, report.issues.length - shownIssues) + report.moreIssues;
  if (more > 0) remark(`${more} more issues: print them with --json, or read them in the study's import log.`);
  const head = ['file', 'format', 'source', 'accepted', 'duplicates', 'repaired', 'rejected'];
  return `${report.dryRun ? 'Nothing was changed; an import would do this:\n' : ''}${table(head, files)}`;
}
