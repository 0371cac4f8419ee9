import { Command, InvalidArgumentError, Option } from 'commander';
import { ICC_TYPES } from '../../../shared/agreement/icc.ts';
import { runAgreement } from '../../../shared/agreement/run-agreement.ts';
import { STATISTICS } from '../../../shared/agreement/statistics.ts';
import type { AgreementSummary, Outcome } from '../../../shared/contract/agreement-view.ts';
import { print, remark, rounded, table } from './output.ts';
import { describedRun } from './ratings-agreement.ts';
import { readRatings } from './read-table.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study?: string;
  dimension?: string;
  statistic?: string;
  metric?: string;
  weights?: string;
  type?: string;
  category?: string;
  scale?: string[];
  raters?: string[];
  columns?: Record<string, string>;
  bootstrap?: number;
  seed?: number;
  level?: number;
  json?: boolean;
}

export function agreementCommand(): Command {
  const command = new Command('agreement')
    .description("Inter-annotator agreement of a study, or of anybody's ratings in a table (long or wide).")
    .argument('[path]', 'CSV with a header line, or JSON: a list of objects')
    .option('--study <file>', 'study file')
    .option('--dimension <id>', 'one question only')
    .addOption(new Option('--statistic <id>', 'one statistic; default the recommended ones').choices(STATISTICS))
    .addOption(new Option('--metric <name>', 'of alpha').choices(['nominal', 'ordinal', 'interval', 'ratio']))
    .addOption(new Option('--weights <name>').choices(['identity', 'linear', 'quadratic', 'ordinal', 'within1']))
    .addOption(new Option('--type <name>', 'of the ICC').choices(ICC_TYPES))
    .option('--category <value>', 'of fleiss_kappa_category')
    .option('--scale <values>', 'declared scale in order: 1,2,3,4,5 or low,medium,high', listOf)
    .option('--raters <names>', 'only these, in this order', listOf)
    .option(
      '--columns <names>',
      'where the usual names do not apply: annotator=A,item=B,value=C,dimension=D',
      columnsOf,
    )
    .option('--bootstrap <number>', 'replicates of an interval for every statistic', numberOf)
    .option('--seed <number>', 'of the bootstrap', numberOf)
    .option('--level <share>', 'of the interval, for example 0.95', numberOf)
    .option('--json', 'print JSON, at full precision')
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) === (options.study === undefined)) {
        command.error('error: give --study FILE, or the path of a table of ratings', { exitCode: 2 });
      }
      if (file !== undefined) return ofTable(file, options);
      return ofStudy(options.study as string, options);
    });
  return command;
}

function ofTable(file: string, { json, scale, study: _, ...options }: Options): void {
  const { rows, firstRow } = readRatings(file);
  const codes = scale?.every((word) => word !== '' && Number.isFinite(Number(word))) ? scale.map(Number) : scale;
  const run = runAgreement(rows, { ...options, scale: codes, firstRow });
  print(json, run, () => describedRun(run));
}

async function ofStudy(study: string, { dimension, json }: Options): Promise<void> {
  const summary = await withStudy(study, ({ call }) => call('agreement.summary', { dimension }));
  for (const { dimension: id, warnings } of summary.dimensions) for (const text of warnings) remark(`${id}: ${text}`);
  print(json, summary, () => described(summary));
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function columnsOf(text: string): Record<string, string> {
  const pairs = listOf(text).map((pair) => pair.split('=', 2) as [string, string | undefined]);
  const wrong = pairs.some(([role, name]) => !['annotator', 'item', 'value', 'dimension'].includes(role) || !name);
  if (wrong) throw new InvalidArgumentError('Columns are named like annotator=A,item=B.');
  return Object.fromEntries(pairs) as Record<string, string>;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It is no number.');
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
