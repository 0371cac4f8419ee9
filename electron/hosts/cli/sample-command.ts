import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { Refusal } from '../../../shared/domain/errors.ts';
import { hostDefaults } from '../host-defaults.ts';
import { print } from './output.ts';

export function sampleCommand(): Command {
  return new Command('sample')
    .description('Make the sample study as a file of its own.')
    .argument('<out>', 'path of the new study; must not exist')
    .option('--json', 'print JSON')
    .action(async (out: string, { json }: { json?: boolean }) => {
      const file = path.resolve(out);
      if (existsSync(file)) throw new Refusal('file_exists', `${file} exists already. Nothing was changed.`);
      await hostDefaults().makeSample(file);
      print(json, { file }, () => file);
    });
}
