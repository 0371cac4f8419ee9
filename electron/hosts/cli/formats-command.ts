import { Command } from 'commander';
import { formats } from '../../../shared/formats/registry.ts';
import { print, table } from './output.ts';

export function formatsCommand(): Command {
  return new Command('formats')
    .description('The formats that can be imported.')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => {
      const list = formats.map(({ id, title, description }) => ({ id, title, description }));
      const rows = list.map(({ id, title, description }) => [id, title, description]);
      print(json, list, () => table(['id', 'title', 'description'], rows));
    });
}
