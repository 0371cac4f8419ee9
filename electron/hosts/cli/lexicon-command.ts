import { Command, Option } from 'commander';
import type { LexiconCheckView } from '../../../shared/contract/usi-view.ts';
import { print, remark, rounded, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Flags {
  study: string;
  profile: 'published' | 'corrected';
  json?: boolean;
}

export function lexiconCommand(): Command {
  return new Command('lexicon')
    .description("Precision, recall and F1 of the index's term lists against annotators' turn labels.")
    .requiredOption('--study <file>', 'study file')
    .addOption(
      new Option('--profile <profile>', 'scoring rules').choices(['published', 'corrected']).default('published'),
    )
    .option('--json', 'print JSON')
    .action(async ({ study, profile, json }: Flags) => {
      const check = await withStudy(study, ({ call }) => call('usi.lexicon', { profile }));
      if (check.leftOut > 0)
        remark(`Left out: ${check.leftOut} older labellings; it is not known any more which turns they are about.`);
      print(json, check, () =>
        check.features.length === 0
          ? 'No turn is labelled yet: assign items of kind labels, and submit them.'
          : `${check.turns} turns of ${check.conversations} conversations, ${check.annotators} annotators\n${table(
              ['feature', 'precision', 'recall', 'F1', 'both', 'list alone', 'people alone'],
              check.features.map((row) => [
                row.feature,
                shown(row.precision),
                shown(row.recall),
                shown(row.f1),
                row.truePositive,
                row.falsePositive,
                row.falseNegative,
              ]),
            )}`,
      );
    });
}

function shown({ value, interval }: LexiconCheckView['features'][number]['f1']): string {
  if (typeof value !== 'number') return value.undefined;
  return interval ? `${rounded(value)} (${rounded(interval[0])} to ${rounded(interval[1])})` : rounded(value);
}
