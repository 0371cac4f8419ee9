import { Command, InvalidArgumentError } from 'commander';
import { readResource } from '../app-folder.ts';
import { print, remark } from './output.ts';
import type { Bootstrap, Scenario, UsiBackend, UsiOptions } from './usi-backend.ts';
import { explainCommand } from './usi-explain-command.ts';
import { type ScoringFlags, scenarioNamed, withScoringFlags, withUsi } from './usi-options.ts';
import { describedUsi } from './usi-text.ts';
import { warningSentence } from './usi-words.ts';

interface Flags extends ScoringFlags {
  intervals?: true | number;
  seed: number;
  compare?: [string, string];
  whatIf?: Scenario[];
  differences?: boolean;
  report?: string[];
  publishedRows?: boolean;
}

export function usiCommand(): Command {
  const command = withScoringFlags(
    new Command('usi').enablePositionalOptions().description('The User-Sim Index of a study, or of published files.'),
  )
    .option('--intervals [replicates]', 'bootstrap intervals of every cell, by task; default 2000', replicates)
    .option('--seed <n>', 'seed of the bootstrap', whole, 1)
    .option('--compare <rows>', 'FIRST,SECOND: paired difference of two rows, with intervals', twoRows)
    .option(
      '--what-if <change...>',
      'without-batch=N, without-dimension=d1, difficulty=published: ranks before and after',
      each(scenarioNamed),
    )
    .option('--differences', 'every cell in which the two profiles differ')
    .option('--report <label...>', 'spread, success and feedback of these simulators')
    .option('--published-rows', 'published rows for reference: other data, never ranked with these')
    .action(async (flags: Flags) => {
      const result = await withUsi(flags, command, (usi, options) => resultOf(usi, options, flags));
      for (const { name, warnings } of result.rows) {
        for (const { code, values } of warnings) remark(`${name}: ${warningSentence(code, values)}`);
      }
      print(flags.json, result, () => describedUsi(result));
    });
  return command.addCommand(explainCommand());
}

export type UsiResult = Awaited<ReturnType<typeof resultOf>>;

async function resultOf(usi: UsiBackend, options: UsiOptions, flags: Flags) {
  const table = await usi.table(options);
  const { intervals, compare, seed } = flags;
  const bootstrap: Bootstrap | null =
    intervals === undefined && compare === undefined
      ? null
      : {
          replicates: typeof intervals === 'number' ? intervals : 2000,
          seed,
          ...(compare && { compare: { first: compare[0], second: compare[1] } }),
        };
  return {
    ...table,
    ...(bootstrap && { intervals: await usi.intervals(options, bootstrap) }),
    ...(flags.whatIf && {
      whatIf: await inTurn(flags.whatIf, async (scenario) => ({ scenario, ...(await usi.whatIf(options, scenario)) })),
    }),
    ...(flags.differences && { differences: await usi.differences(options) }),
    ...(flags.report && { sources: await inTurn(flags.report, (source) => usi.source(options, source)) }),
    ...(flags.publishedRows && { published: readResource('published-figures.json') as PublishedFigures }),
  };
}

export interface PublishedFigures {
  sets: {
    title: string;
    terms: number;
    difficulty: string | null;
    subset: string | null;
    rows: ({ name: string; source: string; read: string } & Record<
      'd1' | 'd2' | 'd3' | 'd4' | 'eval' | 'ece' | 'usi',
      { mean: number; std: number | null } | null
    >)[];
  }[];
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** A variadic option's parser: commander hands over what came before. */
function each<Value>(parse: (text: string) => Value) {
  return (text: string, before: Value[] | undefined): Value[] => [...(before ?? []), parse(text)];
}

function replicates(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 100 && n <= 20_000) return n;
  throw new InvalidArgumentError('Replicates are a whole number from 100 to 20000.');
}

function whole(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 0 && n <= 0xffff_ffff) return n;
  throw new InvalidArgumentError('A seed is a whole number from 0 to 4294967295.');
}

function twoRows(text: string): [string, string] {
  const rows = text.split(',').map((row) => row.trim());
  if (rows.length === 2 && rows[0] && rows[1]) return [rows[0], rows[1]];
  throw new InvalidArgumentError('Two rows are named as FIRST,SECOND.');
}
