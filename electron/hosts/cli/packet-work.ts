import { randomUUID } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ItemForm } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { NO_TIME } from '../../../shared/domain/work.ts';
import { CANNOT_TELL } from '../../../shared/instrument/built-in.ts';
import { meantOption, optionList } from './meant-option.ts';
import { facts, print, remark } from './output.ts';
import { withStudy } from './with-study.ts';

export const SECONDS = 'time spent on the item, recorded with the answers; some studies ask for a least time';

export interface Given {
  question: string;
  value: string;
}

/**
 * Answers one item of a packet: everything is checked before the first answer is given; a complete item is submitted, a
 * submitted one is reopened first, its history stays. `seconds` of work are recorded as a sitting of their own.
 */
export async function answerPacket(
  file: string,
  item: string,
  seconds: number | undefined,
  answersOf: (instrument: Instrument) => Given[],
): Promise<ItemForm> {
  return withStudy(file, async ({ call }) => {
    const { annotator, structural } = await call('session.get', {});
    if (annotator === null || !structural)
      throw new Refusal('not_a_packet', `${file} is a study, not a packet. Nothing was answered.`);
    const { item: shown, form } = await call('work.item', { item, annotator });
    const { instrument } = shown;
    const given = answersOf(instrument).map((answer) => ({ ...answer, value: textOf(answer, instrument) }));
    if (form.state === 'submitted' || form.state === 'skipped') await call('item.reopen', { item, annotator });
    let now = form;
    for (const { question, value } of given)
      now = await call('item.set', { item, annotator, field: `answer:${question}`, value });
    if (seconds !== undefined) {
      const time = { ...NO_TIME, activeSeconds: seconds };
      await call('work.time', { item, annotator, sitting: randomUUID(), time });
    }
    const open = instrument.questions.filter(({ id, optional }) => !optional && now.answers[id] === undefined);
    if (open.length === 0) return call('item.submit', { item, annotator });
    remark(`A draft: still open are ${open.map(({ id }) => id).join(', ')}.`);
    return now;
  });
}

function textOf({ question: id, value }: Given, instrument: Instrument): string | null {
  const question = instrument.questions.find((each) => each.id === id);
  if (instrument.freeText.some((each) => each.id === id)) return value === '' ? null : value;
  if (!question) {
    const known = [...instrument.questions, ...instrument.freeText].map((each) => each.id);
    throw new Refusal(
      'no_question',
      `This item has no question ${id}; it has ${known.join(', ')}. Nothing was answered.`,
    );
  }
  if (value === '') return null;
  const meant = meantOption(question, value);
  if (meant !== undefined) return meant;
  throw new Refusal(
    'no_option',
    `"${value}" is no answer to ${id}; its options are ${optionList(question)}. Nothing was answered.`,
  );
}

export function printForm(json: boolean | undefined, form: ItemForm): void {
  print(json, form, () => facts([['item', form.id], ['state', form.state], ...Object.entries(form.answers)]));
}

interface JudgeFlags {
  packet: string;
  item: string;
  choice: 'A' | 'B' | 'tie';
  confidence?: string;
  note?: string;
  seconds?: number;
  json?: boolean;
}

export function judgeCommand(): Command {
  return new Command('judge')
    .description('Give the verdict on one pair of a packet: which side is the human?')
    .requiredOption('--packet <file>', 'packet file')
    .requiredOption('--item <id>', 'item of the packet')
    .addOption(
      new Option('--choice <side>', 'A, B, or tie for "cannot tell"').choices(['A', 'B', 'tie']).makeOptionMandatory(),
    )
    .option('--confidence <n>', '1 a guess to 5 certain', oneToFive)
    .option('--note <text>', 'in your own words')
    .option('--seconds <n>', SECONDS, secondsOf)
    .option('--json', 'print JSON')
    .action(async ({ packet, item, choice, confidence, note, seconds, json }: JudgeFlags) => {
      const form = await answerPacket(packet, item, seconds, ({ id, questions }) => {
        const verdict = questions.find(
          (question) => question.id === 'verdict' && question.options.some(({ label }) => label === 'A'),
        );
        if (!verdict)
          throw new Refusal(
            'no_verdict',
            `This item asks no verdict between sides (${id}); use rate. Nothing was answered.`,
          );
        return [
          { question: 'verdict', value: choice === 'tie' ? CANNOT_TELL : choice },
          ...(confidence === undefined ? [] : [{ question: 'confidence', value: confidence }]),
          ...(note === undefined ? [] : [{ question: 'note', value: note }]),
        ];
      });
      printForm(json, form);
    });
}

export function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0 && seconds <= 1e6) return seconds;
  throw new InvalidArgumentError('Seconds are a number from 0 to 1000000.');
}

function oneToFive(text: string): string {
  if (/^[1-5]$/.test(text)) return text;
  throw new InvalidArgumentError('Confidence is a whole number from 1 to 5.');
}
