import { Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { meantOption, optionList } from './meant-option.ts';
import { facts, print, remark } from './output.ts';
import { answerPacket, printForm, SECONDS, secondsOf } from './packet-work.ts';
import { type Study, withStudy } from './with-study.ts';

interface Options {
  study?: string;
  annotator?: string;
  packet?: string;
  item: string;
  draft?: boolean;
  seconds?: number;
  json?: boolean;
}

interface Answer {
  question: string;
  value: string;
}

export function rateCommand(): Command {
  return new Command('rate')
    .description('Answer questions about one conversation. All answers are checked before the first is given.')
    .argument(
      '<answer...>',
      'DIMENSION=VALUE: an option by its text or its place from 1; nothing behind = clears',
      parse,
    )
    .option('--study <file>', 'study file')
    .option('--annotator <name>', 'who answers; added when new')
    .option('--packet <file>', 'packet file, instead of study and annotator')
    .requiredOption('--item <id>', 'item, conversation or instance id, or SOURCE/INSTANCE')
    .option('--draft', 'leave the item open even when every question is answered')
    .option('--seconds <n>', `${SECONDS} (packets)`, secondsOf)
    .option('--json', 'print JSON')
    .action(async (answers: Answer[], options: Options, command: Command) => {
      const { study, annotator, packet, json } = options;
      if (packet !== undefined && study === undefined && annotator === undefined) {
        printForm(json, await answerPacket(packet, options.item, options.seconds, () => answers));
        return;
      }
      if (study === undefined || annotator === undefined || packet !== undefined)
        return command.error('error: give --study FILE and --annotator NAME, or --packet FILE', { exitCode: 2 });
      const form = await withStudy(study, ({ call }) => rate(call, answers, { ...options, annotator }));
      print(options.json, form, () =>
        facts([['item', form.id], ['state', form.state], ...Object.entries(form.answers)]),
      );
    });
}

/** A submitted item is reopened for the change, its history stays; a complete one is submitted. */
async function rate(
  call: Study['call'],
  answers: Answer[],
  { annotator, item: target, draft }: Options & { annotator: string },
) {
  const instrument = await call('instrument.get', {});
  const checked = answers.map((answer) => ({ ...answer, value: answerText(answer, instrument) }));
  const { id: item, state } = await call('item.resolve', { annotator, target });
  if (state === 'submitted' || state === 'skipped') await call('item.reopen', { annotator, item });
  for (const { question, value } of checked) {
    await call('item.set', { annotator, item, field: `answer:${question}`, value });
  }
  const { form } = await call('item.form', { annotator, item });
  const open = instrument.questions.filter(({ id }) => form.answers[id] === undefined);
  if (open.length === 0 && !draft) return call('item.submit', { annotator, item });
  remark(`A draft: agreement counts submitted items. Unanswered: ${open.map(({ id }) => id).join(', ') || 'nothing'}.`);
  return form;
}

function parse(text: string, earlier: Answer[] | undefined): Answer[] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('An answer is written DIMENSION=VALUE.');
  return [...(earlier ?? []), { question: text.slice(0, equals), value: text.slice(equals + 1) }];
}

/** The text to store: the option that was meant, free text as it is, null to clear. @throws Refusal */
function answerText({ question: id, value }: Answer, instrument: Instrument): string | null {
  const question = instrument.questions.find((each) => each.id === id);
  if (value === '' && question) return null;
  if (instrument.freeText.some((each) => each.id === id)) return value === '' ? null : value;
  if (!question) {
    const known = [...instrument.questions, ...instrument.freeText].map((each) => each.id);
    throw new Refusal('no_question', `There is no question ${id}; there are ${known.join(', ')}. Nothing was rated.`);
  }
  const meant = meantOption(question, value);
  if (meant !== undefined) return meant;
  const options = optionList(question);
  throw new Refusal('no_option', `"${value}" is no answer to ${id}; its options are ${options}. Nothing was rated.`);
}
