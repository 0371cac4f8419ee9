import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseInput } from '../../../shared/contract/parse-input.ts';
import type { UsiSubset } from '../../../shared/contract/usi-view.ts';
import { difficultyMap } from './difficulty.ts';
import { expandPaths } from './expand-paths.ts';
import type { Scenario, UsiBackend, UsiOptions } from './usi-backend.ts';
import { readUsiFiles } from './usi-files.ts';
import { usiFromFiles } from './usi-from-files.ts';
import { usiFromStudy } from './usi-from-study.ts';
import { withStudy } from './with-study.ts';

/** Options that every command of the index has: what is scored, and how. */
export interface ScoringFlags {
  study?: string;
  humans?: string;
  sims?: string[];
  surveys?: string;
  difficulty: string;
  profile: UsiOptions['profile'];
  eval: UsiOptions['evaluation'];
  fill?: UsiOptions['fill'];
  behaviour: UsiOptions['behaviour'];
  outcome: UsiOptions['outcome'];
  terms?: '5' | '6';
  subset?: UsiSubset;
  json?: boolean;
}

export function withScoringFlags(command: Command): Command {
  const choice = (flag: string, what: string, choices: string[], value?: string) =>
    command.addOption(
      value === undefined
        ? new Option(flag, what).choices(choices)
        : new Option(flag, what).choices(choices).default(value),
    );
  command
    .option('--study <file>', 'study file')
    .option('--humans <path>', 'file of the human study (tau-usi)')
    .option('--sims <path...>', 'simulator files (eval-results or rollouts), folders of them')
    .option('--surveys <dir>', 'folder with survey_comparable_<label>.json')
    .option('--difficulty <source>', 'pooled, published, or a file with task -> success rate', 'pooled')
    .option(
      '--subset <part>',
      'domain=NAME, difficulty=0..4, outcome=success|failure or length=short|middle|long',
      subsetNamed,
    )
    .option('--json', 'print JSON, at full precision');
  choice('--profile <profile>', 'scoring rules', ['published', 'corrected'], 'published');
  choice('--eval <source>', 'who evaluates', ['participants', 'annotators', 'both', 'pairs', 'none'], 'participants');
  choice('--fill <rule>', 'what stands in for a missing survey answer', ['reference', 'mean', 'omit']);
  choice('--behaviour <source>', 'what D1-D4 rest on', ['lexicon', 'labels'], 'lexicon');
  choice('--outcome <source>', 'what counts as success in ECE', ['reward', 'annotators'], 'reward');
  choice('--terms <n>', '5 leaves the evaluation out of every index', ['5', '6']);
  return command;
}

/** Opens what the flags name and hands its numbers to `work`. */
export async function withUsi<Result>(
  flags: ScoringFlags,
  command: Command,
  work: (usi: UsiBackend, options: UsiOptions) => Promise<Result>,
): Promise<Result> {
  const { study, humans, sims, surveys } = flags;
  const fromFiles = humans !== undefined || sims !== undefined || surveys !== undefined;
  if (study === undefined ? !humans || !sims : fromFiles) {
    command.error('error: give --study FILE, or --humans PATH with --sims PATH... (and --surveys DIR)', {
      exitCode: 2,
    });
  }
  const options = optionsOf(flags);
  if (study !== undefined) return withStudy(study, (open) => work(usiFromStudy(open), options));
  return work(usiFromFiles(readUsiFiles({ humans: humans ?? '', sims: expandPaths(sims ?? []), surveys })), options);
}

function optionsOf({ profile, eval: evaluation, fill, difficulty, behaviour, outcome, terms, subset }: ScoringFlags) {
  return parseInput('usi.table', {
    profile,
    evaluation,
    difficulty: difficultyNamed(difficulty),
    behaviour,
    outcome,
    ...(fill && { fill }),
    ...(terms && { terms: Number(terms) }),
    ...(subset && { subset }),
  });
}

function difficultyNamed(name: string): UsiOptions['difficulty'] {
  return name === 'published' ? 'published' : difficultyMap(name);
}

function subsetNamed(text: string): UsiSubset {
  const cut = text.indexOf('=');
  const [by, value] = [text.slice(0, Math.max(cut, 0)), text.slice(cut + 1)];
  if (by === 'domain' && value !== '') return { by, domain: value };
  if (by === 'difficulty' && /^[0-4]$/.test(value)) return { by, bin: Number(value) };
  if (by === 'outcome' && /^(success|failure)$/.test(value)) return { by, success: value === 'success' };
  if (by === 'length' && (value === 'short' || value === 'middle' || value === 'long')) return { by, band: value };
  throw new InvalidArgumentError(
    'A part is domain=NAME, difficulty=0..4 (0 the hardest), outcome=success or failure, length=short, middle or long.',
  );
}

export function scenarioNamed(text: string): Scenario {
  const [change, value = ''] = text.split('=');
  if (change === 'without-batch' && /^[1-9]\d*$/.test(value)) return { change: 'without_batch', batch: Number(value) };
  if (change === 'without-dimension' && /^d[1-4]$/.test(value))
    return { change: 'without_dimension', dimension: value as 'd1' };
  if (change === 'difficulty' && value !== '') return { change: 'difficulty', difficulty: difficultyNamed(value) };
  throw new InvalidArgumentError(
    'A change is without-batch=N, without-dimension=d1..d4, or difficulty=pooled, published or a file.',
  );
}
