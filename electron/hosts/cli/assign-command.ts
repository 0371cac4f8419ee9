import { Command, InvalidArgumentError, Option } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import { facts, print, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Flags {
  study: string;
  annotators: string[];
  overlap: number;
  kind?: NonNullable<Input<'plan.make'>['kinds']>;
  repeats: number;
  gold: number;
  attention: number;
  instrument?: string;
  limit?: number;
  seed?: number;
  json?: boolean;
}

const kinds = ['rating', 'pair', 'graded', 'single', 'next-turn', 'preference', 'labels'];

export function assignCommand(): Command {
  return new Command('assign')
    .description('Plan blind work: who judges what, in which order, with which side left; exact balance, seeded.')
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--annotators <names>', 'names, separated by commas', (text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .requiredOption('--overlap <n>', 'annotators per item', whole)
    .addOption(
      new Option('--kind <kind...>', 'what is judged; default pairs where there are people and simulators').choices(
        kinds,
      ),
    )
    .option(
      '--repeats <percent>',
      'share of own items shown again, sides swapped; 10 and 0.1 are ten in a hundred',
      percent,
      0,
    )
    .option('--gold <percent>', 'share of items given to everybody for quality', percent, 0)
    .option('--attention <percent>', 'share of items that say what to answer', percent, 0)
    .option('--instrument <id>', 'asks these questions in place of the built-in ones (see instrument list)')
    .option('--limit <n>', 'at most so many items, evenly over sources, domains and difficulty', whole)
    .option('--seed <n>', 'default drawn at random', whole)
    .option('--json', 'print JSON')
    .action(
      async ({ study, annotators, overlap, kind, repeats, gold, attention, instrument, limit, seed, json }: Flags) => {
        const made = await withStudy(study, ({ call }) =>
          call('plan.make', {
            annotators,
            overlap,
            repeats,
            gold,
            attention,
            ...(kind && { kinds: kind }),
            ...(instrument !== undefined && { instruments: byKind(kind ?? ['pair'], instrument) }),
            ...(limit !== undefined && { limit }),
            ...(seed !== undefined && { seed }),
          }),
        );
        print(json, made, () => {
          const { balance } = made;
          return [
            facts([
              ['items', made.items],
              ['seed', made.seed],
              [
                'left minus right at most',
                `${balance.annotatorSource} per annotator and source, ${balance.annotator} per annotator, ${balance.item} per item`,
              ],
            ]),
            table(
              ['annotator', 'items', 'hours'],
              Object.entries(made.perAnnotator).map(([name, n]) => [name, n, made.expectedHours[name] ?? 0]),
            ),
          ].join('\n\n');
        });
      },
    );
}

const byKind = (kinds: readonly string[], instrument: string) =>
  Object.fromEntries(kinds.map((kind) => [kind, instrument]));

function whole(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 0) return n;
  throw new InvalidArgumentError('A whole number is needed.');
}

function percent(text: string): number {
  const n = Number(text);
  if (Number.isFinite(n) && n >= 0 && n <= 100) return n < 1 ? n * 100 : n;
  throw new InvalidArgumentError('A percentage from 0 to 100 is needed, or a share below 1.');
}
