import path from 'node:path';
import { Command } from 'commander';
import type { StudyInfo } from '../../../shared/contract/outputs.ts';
import { facts, print } from './output.ts';
import { withHost, withStudy } from './with-study.ts';

export function studyCommand(): Command {
  const study = new Command('study').description('Make a study file, or say what is in one.');
  study
    .command('new')
    .description('Make an empty study. The file must not exist.')
    .argument('<file>', 'path, usually ending in .counterpart')
    .option('--name <name>', 'name of the study; default the file name')
    .option('--json', 'print JSON')
    .action(async (file: string, { name, json }: { name?: string; json?: boolean }) => {
      const called = name ?? path.basename(file, path.extname(file));
      const info = await withHost((call) => call('study.create', { file: path.resolve(file), name: called }));
      print(json, info, () => described(info));
    });
  study
    .command('info')
    .description('Counts, and the sources by name.')
    .argument('<file>', 'study file')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const info = await withStudy(file, (open) => open.call('study.info', {}));
      print(json, info, () => described(info));
    });
  return study;
}

function described({ sources, ...info }: StudyInfo): string {
  const bySource = Object.entries(sources).map(([label, count]) => [`  ${label}`, count] as const);
  return facts([
    ['study', info.name],
    ['file', info.file],
    ['conversations', info.conversations],
    ...bySource,
    ['messages', info.messages],
    ['tasks', info.tasks],
    ['surveys', info.surveys],
    ['annotators', info.annotators],
    ['ratings', info.ratings],
  ]);
}
