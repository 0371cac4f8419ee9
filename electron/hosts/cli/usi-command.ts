import { Command, Option } from 'commander';
import type { Input } from '../../../shared/contract/commands.ts';
import type { UsiCell, UsiRow } from '../../../shared/contract/usi-view.ts';
import { computeTable } from '../../../shared/usi/table.ts';
import { difficultyMap } from './difficulty.ts';
import { expandPaths } from './expand-paths.ts';
import { print, remark, rounded, table } from './output.ts';
import { explainCommand } from './usi-explain-command.ts';
import { readUsiFiles } from './usi-files.ts';
import { withStudy } from './with-study.ts';

type UsiOptions = Required<Omit<Input<'usi.table'>, 'difficulty'>>;

interface Options {
  study?: string;
  humans?: string;
  sims?: string[];
  surveys?: string;
  difficulty: string;
  profile: UsiOptions['profile'];
  eval: UsiOptions['evaluation'];
  fill?: UsiOptions['fill'];
  json?: boolean;
}

/** What `--json` prints; the rows hold more for those who look. */
interface Result {
  profile: string;
  difficulty: string;
  rows: Pick<UsiRow, 'name' | 'n' | 'terms' | 'd1' | 'd2' | 'd3' | 'd4' | 'eval' | 'ece' | 'usi' | 'warnings'>[];
}

export function usiCommand(): Command {
  const command = new Command('usi')
    .description('The User-Sim Index of a study, or of published files.')
    .option('--study <file>', 'study file')
    .option('--humans <path>', 'file of the human study (tau-usi)')
    .option('--sims <path...>', 'simulator files (eval-results or rollouts), folders of them')
    .option('--surveys <dir>', 'folder with survey_comparable_<label>.json')
    .option('--difficulty <source>', 'pooled, published, or a file with task -> success rate', 'pooled')
    .addOption(
      new Option('--profile <profile>', 'scoring rules').choices(['published', 'corrected']).default('published'),
    )
    .addOption(
      new Option('--eval <source>', 'who evaluates')
        .choices(['participants', 'annotators', 'both', 'pairs', 'none'])
        .default('participants'),
    )
    .addOption(new Option('--fill <rule>', 'what stands in for a missing survey answer').choices(['reference', 'mean']))
    .option('--json', 'print JSON, at full precision')
    .action(async (options: Options) => {
      const result = await resultOf(options, command);
      for (const { name, warnings } of result.rows) {
        for (const { code, values } of warnings) remark(`${name}: ${code} ${JSON.stringify(values)}`);
      }
      print(options.json, result, () => described(result));
    });
  return command.addCommand(explainCommand());
}

async function resultOf(options: Options, command: Command): Promise<Result> {
  const { study, humans, sims, surveys, profile, eval: evaluation, fill, difficulty } = options;
  const fromFiles = humans !== undefined || sims !== undefined || surveys !== undefined;
  if (study === undefined ? !humans || !sims : fromFiles) {
    command.error('error: give --study FILE, or --humans PATH with --sims PATH... (and --surveys DIR)', {
      exitCode: 2,
    });
  }
  if (study !== undefined) {
    const source = difficulty === 'published' ? 'published' : difficultyMap(difficulty);
    return withStudy(study, ({ call }) => call('usi.table', { profile, evaluation, fill, difficulty: source }));
  }
  const files = readUsiFiles({ humans: humans ?? '', sims: expandPaths(sims ?? []), surveys });
  const map = difficultyMap(difficulty);
  const scored = computeTable(files, {
    profile,
    evaluation,
    fill,
    difficulty: map === 'pooled' ? map : new Map(Object.entries(map)),
  });
  return {
    profile,
    difficulty: difficulty === 'pooled' || difficulty === 'published' ? difficulty : 'file',
    rows: scored.rows.map((row) => ({ ...row, warnings: [...row.warnings] })) as Result['rows'],
  };
}

function described({ profile, difficulty, rows }: Result): string {
  const head = ['source', 'n', 'terms', 'D1', 'D2', 'D3', 'D4', 'Eval', 'ECE', 'USI'];
  const lines = rows.map((row) => [
    row.name,
    row.n,
    row.terms,
    ...[row.d1, row.d2, row.d3, row.d4, row.eval].map((cell) => shown(cell)),
    shown(row.ece, 4),
    shown(row.usi),
  ]);
  return `profile ${profile}, difficulty ${difficulty}\n${table(head, lines)}`;
}

function shown(cell: UsiCell, digits = 2): string {
  return 'undefined' in cell ? cell.undefined : `${rounded(cell.mean, digits)} ± ${rounded(cell.std, digits)}`;
}
