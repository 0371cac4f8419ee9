import { Command, InvalidArgumentError } from 'commander';
import { describedJudgements } from './judgements-text.ts';
import { print } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  exclude?: boolean;
  leaveOutLate?: boolean;
  seed?: number;
  replicates?: number;
  level?: number;
  items?: boolean;
  rule?: Record<string, number | null>;
  json?: boolean;
}

/** Names on the command line -> fields of the rule. */
const parts: Readonly<Record<string, string>> = {
  checks: 'failedChecks',
  pace: 'paceShare',
  lines: 'straightLining',
  items: 'leastItems',
};

export function judgementsCommand(): Command {
  return new Command('judgements')
    .description(
      'Results of blind judging and the quality of the annotators: by alias before unblinding, by source after.',
    )
    .requiredOption('--study <file>', 'study file')
    .option('--exclude', 'show the results without the annotators whom the exclusion rule leaves out; JSON has both')
    .option('--leave-out-late', 'leave out answers that somebody gave after having seen sources')
    .option('--seed <number>', 'of bootstrap and permutation', wholeNumber)
    .option('--replicates <number>', 'draws of the bootstrap, default 2000', wholeNumber)
    .option('--level <share>', 'of the intervals, default 0.95', numberOf)
    .option('--items', 'every assigned blind item with its answers instead of results')
    .option(
      '--rule <parts>',
      'first declare the exclusion rule: checks=2,pace=0.3,lines=off,items=5; post hoc once anybody has answered',
      ruleOf,
    )
    .option('--json', 'print JSON, at full precision')
    .action(async ({ study, exclude, leaveOutLate, seed, replicates, level, items, rule, json }: Options) => {
      if (items) {
        const list = await withStudy(study, ({ call }) => call('judgements.list', {}));
        print(json, list, () => JSON.stringify(list, null, 2));
        return;
      }
      const found = await withStudy(study, async ({ call }) => {
        if (rule) await call('judgements.rule', rule);
        return {
          summary: await call('judgements.summary', { seed, replicates, level, afterSources: !leaveOutLate }),
          quality: await call('judgements.quality', {}),
        };
      });
      const shown = exclude === true && found.summary.kept !== null ? 'kept' : 'everybody';
      print(json, { ...found.summary, shown, annotators: found.quality.annotators }, () =>
        describedJudgements(found.summary, found.quality, shown),
      );
    });
}

function ruleOf(text: string): Record<string, number | null> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.split('=').map((side) => side.trim());
      const field = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (field === undefined)
        throw new InvalidArgumentError(
          `A rule has the parts ${Object.keys(parts).join(', ')}, as in checks=2,pace=0.3.`,
        );
      return [field, value === 'off' ? null : numberOf(value)];
    }),
  );
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It is no number.');
}

function wholeNumber(text: string): number {
  const value = numberOf(text);
  if (Number.isInteger(value)) return value;
  throw new InvalidArgumentError('It is no whole number.');
}
