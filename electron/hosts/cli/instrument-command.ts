import { Command } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import { print, table } from './output.ts';
import { readJson } from './read-json.ts';
import { withStudy } from './with-study.ts';

interface Flags {
  study: string;
  json?: boolean;
}

/** What is asked about items. */
export function instrumentCommand(): Command {
  return new Command('instrument')
    .description("What is asked about items: the built-in instruments, and a study's own in their versions.")
    .addCommand(
      new Command('list')
        .description('Instruments of a study, with what they can be used for.')
        .requiredOption('--study <file>', 'study file')
        .option('--json', 'print JSON')
        .action(async ({ study, json }: Flags) => {
          const instruments = await withStudy(study, ({ call }) => call('instruments.list', {}));
          print(json, { instruments }, () =>
            table(
              ['instrument', 'questions', 'for items of kind'],
              instruments.map(({ instrument, kinds }) => [
                instrument.id,
                instrument.questions.map(({ id }) => id).join(', '),
                kinds.join(', '),
              ]),
            ),
          );
        }),
    )
    .addCommand(
      new Command('add')
        .description('Add an instrument, or the next version of one; answers keep the version they were given under.')
        .argument(
          '<file>',
          'JSON: {name, instruction, questions: [{id, wording, options: [label | {label, score, fold}]}], freeText, tags, labels}',
        )
        .requiredOption('--study <file>', 'study file')
        .option('--json', 'print JSON')
        .action(async (file: string, { study, json }: Flags) => {
          const draft = (await readJson(file)) as Input<'instruments.add'>['draft'];
          const added = await withStudy(study, ({ call }) => call('instruments.add', { draft }));
          print(
            json,
            added,
            () => `${added.instrument.id} was added; assign --instrument ${added.instrument.id} uses it.`,
          );
        }),
    );
}
