import { Command } from 'commander';
import type { AgreementSummary, Outcome } from '../../../shared/contract/agreement-view.ts';
import { print, remark, rounded, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study?: string;
  dimension?: string;
  json?: boolean;
}

export function agreementCommand(): Command {
  const command = new Command('agreement')
    .description('Inter-annotator agreement of a study: ordinal alpha of every question, with its n.')
    .option('--study <file>', 'study file')
    .option('--dimension <id>', 'one question only')
    .option('--json', 'print JSON, at full precision')
    .action(async ({ study, dimension, json }: Options) => {
      if (study === undefined) command.error('error: give --study FILE', { exitCode: 2 });
      const summary = await withStudy(study as string, ({ call }) => call('agreement.summary', { dimension }));
      for (const { dimension: id, warnings } of summary.dimensions)
        for (const text of warnings) remark(`${id}: ${text}`);
      print(json, summary, () => described(summary));
    });
  return command;
}

function described({ dimensions, annotators }: AgreementSummary): string {
  const questions = dimensions.map((each) => [
    each.dimension,
    shown(each.alpha),
    shown(each.exact),
    shown(each.ac2),
    each.pairableItems,
    each.raters,
    each.missing,
  ]);
  const people = annotators.map((each) => [
    each.name,
    each.ratings,
    rounded(each.leniency),
    rounded(each.agreementWithOthers),
    rounded(each.straightLining),
  ]);
  return [
    table(['question', 'alpha', 'exact', 'AC2', 'items', 'raters', 'missing'], questions),
    table(['annotator', 'ratings', 'leniency', 'with others', 'straight-lining'], people),
  ].join('\n\n');
}

function shown(outcome: Outcome): string {
  if (outcome.status === 'undefined') return outcome.reason;
  const [low, high] = outcome.ci ?? [null, null];
  const interval = low === null || high === null ? '' : ` [${rounded(low)}, ${rounded(high)}]`;
  return `${rounded(outcome.estimate)}${interval}`;
}
