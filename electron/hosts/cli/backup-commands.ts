import path from 'node:path';
import { Command } from 'commander';
import { facts, print } from './output.ts';
import { withHost, withStudy } from './with-study.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('A whole copy of a study, checked before it gets its name.')
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--out <file>', 'copy to write; must not exist')
    .option('--json', 'print JSON')
    .action(async ({ study, out, json }: { study: string; out: string; json?: boolean }) => {
      const made = await withStudy(study, ({ call }) => call('backup.make', { out: path.resolve(out) }));
      print(json, made, () =>
        facts([
          ['backup', made.file],
          ['bytes', made.bytes],
        ]),
      );
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Make a study of a backup; never over a file that is there.')
    .argument('<backup>', 'backup file')
    .requiredOption('--out <file>', 'study to write; must not exist')
    .option('--json', 'print JSON')
    .action(async (backup: string, { out, json }: { out: string; json?: boolean }) => {
      const study = await withHost((call) =>
        call('backup.restore', { backup: path.resolve(backup), file: path.resolve(out) }),
      );
      print(json, study, () =>
        facts([
          ['study', study.name],
          ['file', study.file],
          ['conversations', study.conversations],
        ]),
      );
    });
}
