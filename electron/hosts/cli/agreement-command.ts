import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_PLAN } from '../../../shared/agreement/dimension-summary.ts';
import { ICC_TYPES } from '../../../shared/agreement/icc.ts';
import { runAgreement } from '../../../shared/agreement/run-agreement.ts';
import { isJudging, JUDGING_STATISTICS, runJudging } from '../../../shared/agreement/run-judging.ts';
import { METRICS, WEIGHTS } from '../../../shared/agreement/run-options.ts';
import { runPairs } from '../../../shared/agreement/run-pairs.ts';
import { describeJudging, describeRun } from '../../../shared/agreement/run-wording.ts';
import { MULTI_RATER_STATISTICS, STATISTICS, TWO_RATER_STATISTICS } from '../../../shared/agreement/statistics.ts';
import { print } from './output.ts';
import { readRatings } from './read-table.ts';
import { describedStudy } from './study-agreement.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study?: string;
  dimension?: string;
  statistic?: string;
  metric?: string;
  weights?: string;
  weightMatrix?: number[][];
  type?: string;
  category?: string;
  tolerance?: number;
  multiplier?: number;
  p0?: number;
  scale?: string[];
  raters?: string[];
  columns?: Record<string, string>;
  bootstrap?: number;
  seed?: number;
  level?: number;
  target?: number;
  pairs?: boolean;
  json?: boolean;
}

const statistics = [...STATISTICS, ...JUDGING_STATISTICS];

const statisticList = `Statistics
  of all raters      ${MULTI_RATER_STATISTICS.join(', ')}
  of two raters      ${TWO_RATER_STATISTICS.join(', ')} (every pair unless --raters names two)
  of judgements      ${JUDGING_STATISTICS.join(', ')}
                     (ratings 0/1; columns winner, loser; column p)`;

export function agreementCommand(): Command {
  const command = new Command('agreement')
    .description("Inter-annotator agreement of a study, or of anybody's ratings in a table (long or wide).")
    .argument('[path]', 'CSV with a header line, or JSON: a list of objects')
    .option('--study <file>', 'study file')
    .option('--dimension <id>', 'one question only')
    .addOption(
      new Option('--statistic <id>', 'one statistic, or list; default the recommended ones').choices([
        ...statistics,
        'list',
      ]),
    )
    .addOption(new Option('--metric <name>', 'of krippendorff_alpha').choices(METRICS))
    .addOption(new Option('--weights <name>', 'of kappas, AC, percent_agreement').choices(WEIGHTS))
    .option('--weight-matrix <rows>', 'own agreement weights, q x q: "1,0.5;0.5,1"', matrixOf)
    .addOption(new Option('--type <name>', 'of icc').choices(ICC_TYPES))
    .option('--category <value>', 'of fleiss_kappa_category')
    .option('--tolerance <number>', 'of percent_agreement_unanimous: spread that still counts', numberOf)
    .option('--multiplier <number>', 'of the bland_altman limits, default 1.96', numberOf)
    .option('--p0 <share>', 'of accuracy: the share to test against, default 0.5', numberOf)
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
    .option('--target <half-width>', 'with --study: half width of an interval to aim at, default 0.1', numberOf)
    .option('--pairs', 'the table holds judgements of pairs: annotator, item, left, right, verdict')
    .option('--json', 'print JSON, at full precision')
    .addHelpText('after', `\n${statisticList}`)
    .action(async (file: string | undefined, options: Options) => {
      if (options.statistic === 'list') return print(options.json, statistics, () => statisticList);
      if ((file === undefined) === (options.study === undefined)) {
        command.error('error: give --study FILE, or the path of a table of ratings', { exitCode: 2 });
      }
      return file === undefined ? ofStudy(options.study as string, options) : ofTable(file, options);
    });
  return command;
}

function ofTable(file: string, { json, scale, study: _, statistic, pairs, ...options }: Options): void {
  const { rows, rowNumbers } = readRatings(file);
  if (pairs) {
    const { replicates, seed } = DEFAULT_PLAN;
    const report = runPairs(
      rows,
      { rowNumbers },
      { replicates: options.bootstrap ?? replicates, seed: options.seed ?? seed, level: options.level },
    );
    print(json, report, () => describedStudy(report, null));
    return;
  }
  if (statistic !== undefined && isJudging(statistic)) {
    const run = runJudging(rows, statistic, { ...options, rowNumbers });
    print(json, run, () => describeJudging(run));
    return;
  }
  const codes = scale?.every((word) => word !== '' && Number.isFinite(Number(word))) ? scale.map(Number) : scale;
  const run = runAgreement(rows, { ...options, statistic, scale: codes, rowNumbers });
  print(json, run, () => describeRun(run));
}

async function ofStudy(study: string, { dimension, json, target }: Options): Promise<void> {
  const { summary, queue } = await withStudy(study, async ({ call }) => ({
    summary: await call('agreement.summary', { dimension, targetHalfWidth: target }),
    queue: await call('adjudication.queue', { dimension }),
  }));
  print(json, { ...summary, adjudication: queue }, () => describedStudy(summary, queue));
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

function matrixOf(text: string): number[][] {
  return text.split(';').map((row) => listOf(row).map(numberOf));
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It is no number.');
}
