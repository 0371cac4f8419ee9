import { Command } from 'commander';
import type { ImportLogEntry } from '../../../shared/contract/outputs.ts';
import { print, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  json?: boolean;
}

const studyOption = ['--study <file>', 'study file'] as const;

export function importsCommand(): Command {
  const imports = new Command('imports').description('What was imported into a study, and taking it back.');
  imports
    .command('list')
    .description('Every imported file with its counts, the latest first.')
    .requiredOption(...studyOption)
    .option('--json', 'print JSON')
    .action(async ({ study, json }: Options) => {
      const list = await withStudy(study, ({ call }) => call('imports.list', {}));
      print(json, list, () => table(['id', 'file', 'format', 'at', 'accepted', 'rejected'], list.map(row)));
    });
  imports
    .command('undo')
    .description('Take a whole import back, while nobody has worked with its conversations.')
    .argument('<id>', 'id of the import, see imports list')
    .requiredOption(...studyOption)
    .option('--json', 'print JSON')
    .action(async (id: string, { study, json }: Options) => {
      const undone = await withStudy(study, ({ call }) => call('imports.undo', { import: id }));
      print(json, undone, () => `Taken back: ${undone.conversations} conversations.`);
    });
  return imports;
}

function row({ id, file, format, at, accepted, rejected }: ImportLogEntry) {
  return [id, file, format, at, accepted, rejected];
}
