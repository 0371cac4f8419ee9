import { Command } from 'commander';
import { Refusal } from '../../../shared/domain/errors.ts';
import { meantOption, optionList } from './meant-option.ts';
import { facts, print, remark } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  item: string;
  dimension: string;
  value?: string;
  takeBack?: boolean;
  reason: string;
  by?: string;
  json?: boolean;
}

export function adjudicateCommand(): Command {
  const command = new Command('adjudicate')
    .description('Decide a disagreement, with a reason. Decisions stand beside the ratings, never over them.')
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--item <id>', 'item, conversation or instance id, or SOURCE/INSTANCE')
    .requiredOption('--dimension <id>', 'question')
    .option('--value <option>', 'an option by its text or its place from 1')
    .option('--take-back', 'the decision no longer holds; it stays in the history')
    .requiredOption('--reason <text>', 'why')
    .option('--by <name>', 'who decides; default coordinator')
    .option('--json', 'print JSON');
  return command.action(async ({ study, value, takeBack, json, ...decision }: Options) => {
    if ((value === undefined) === (takeBack === undefined)) {
      command.error('error: give --value OPTION, or --take-back', { exitCode: 2 });
    }
    const entry = await withStudy(study, async ({ call }) => {
      if (value === undefined) return call('adjudication.takeBack', decision);
      const { questions, id } = await call('instrument.get', {});
      const question = questions.find((each) => each.id === decision.dimension);
      if (!question) {
        const known = questions.map((each) => each.id).join(', ');
        throw new Refusal('unknown_question', `${id} has no question ${decision.dimension}; it has ${known}.`);
      }
      const meant = meantOption(question, value);
      if (meant !== undefined) return call('adjudication.decide', { ...decision, value: meant });
      const options = optionList(question);
      throw new Refusal('unknown_option', `"${value}" is no answer to ${question.id}; its options are ${options}.`);
    });
    remark(
      entry.value === null ? 'Taken back. The disagreement is open again.' : 'Decided. The ratings stay as they are.',
    );
    print(json, entry, () =>
      facts([
        ['item', entry.item],
        ['dimension', entry.dimension],
        ['decided', entry.value],
        ['reason', entry.reason],
        ...Object.entries(entry.basis),
      ]),
    );
  });
}
