import { Command } from 'commander';
import { described, importInput, type ReadingOptions, withReadingOptions, writeAside } from './import-options.ts';
import { print } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options extends ReadingOptions {
  study: string;
  dryRun?: boolean;
}

export function importCommand(): Command {
  const command = new Command('import')
    .description(
      'Import files into a study. What cannot be read is named; the rest is imported. Ends with 1 when a whole file was left out.',
    )
    .requiredOption('--study <file>', 'study file')
    .option('--dry-run', 'say what an import would do, and do nothing');
  return withReadingOptions(command).action(async (paths: string[], options: Options) => {
    const name = options.dryRun ? 'import.preview' : 'import.run';
    const report = await withStudy(options.study, (study) => study.call(name, importInput(paths, options)));
    writeAside(report, options);
    print(options.json, report, () => described(report));
    if (report.unread.length > 0) process.exitCode = 1;
  });
}
