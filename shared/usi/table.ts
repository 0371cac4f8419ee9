import { type Cell, cellOf } from './cell.ts';
import type { EvaluationSource } from './eval-sources.ts';
import type { Fill } from './missing-answers.ts';
import { PROFILES, type ProfileName } from './profile.ts';
import { humanReasons, type RowReasons, sourceReasons } from './reasons.ts';
import { type Difficulty, type ScoredRow, type ScoredStudy, scoreStudy } from './score.ts';
import type { UsiStudy } from './study.ts';
import { UsiInputError } from './usi-input-error.ts';
import {
  comparisonWarnings,
  coverage,
  coverageWarning,
  entryWarnings,
  missingAnswersWarning,
  shiftWarning,
  type UsiWarning,
} from './warnings.ts';

export interface TableOptions {
  readonly profile: ProfileName;
  readonly difficulty: Difficulty;
  readonly evaluation: EvaluationSource;
  /** Default: `reference` under published, `mean` under corrected, which never draws and reads `reference` as `mean`. */
  readonly fill?: Fill;
  /** 5 = leave the evaluation out of the index (profile corrected only). */
  readonly terms?: 5 | 6;
}

export interface UsiRow {
  readonly name: string;
  readonly kind: 'human' | 'simulator';
  /** Conversations that entered D1-D4, after exclusion. */
  readonly n: number;
  /** How many terms the index averages: D1-D4 and ECE, 6 with an evaluation. */
  readonly terms: 5 | 6;
  readonly d1: Cell;
  readonly d2: Cell;
  readonly d3: Cell;
  readonly d4: Cell;
  readonly eval: Cell;
  readonly ece: Cell;
  readonly usi: Cell;
  /** What the evaluation rests on; null where there is none. */
  readonly rated: { conversations: number; annotators: number; answered: number; missing: number } | null;
  readonly warnings: readonly UsiWarning[];
}

export interface UsiTable {
  readonly profile: ProfileName;
  readonly evaluation: EvaluationSource;
  readonly fill: Fill;
  readonly tasksWithDifficulty: number;
  /** Kept conversations of each human batch, numbered from 1. */
  readonly batches: readonly { readonly batch: number; readonly conversations: number }[];
  /** The human row first, then the sources in the order given. */
  readonly rows: readonly UsiRow[];
}

/**
 * The table of the User-Sim Index: every cell is mean and population standard deviation over what was collected, or a
 * reason. Published: equal to the reference scorer; corrected: see `ProfileRules`.
 * @throws UsiInputError for options that the profile does not have, and for messages that are no text.
 */
export function computeTable(study: UsiStudy, options: TableOptions): UsiTable {
  const rules = PROFILES[options.profile];
  const fill = fillOf(options);
  refuseForeignOptions(options);
  const scored = scoreStudy(study, { ...options, rules, fill });
  const { evaluation } = options;
  const human = rowOf(scored.human, 'human', humanReasons(study, scored, evaluation), humanCount(scored), [
    ...(rules.name === 'published' ? shiftWarning(scored.human.comparisons) : []),
    ...entryWarnings(study.humans, true),
  ]);
  const sources = study.sources.map((source, i) => {
    const design = scored.sources[i] as ScoredStudy['sources'][number];
    const { joined, alone } = coverage(design, scored.batches);
    return rowOf(scored.rows[i] as ScoredRow, 'simulator', sourceReasons(source, scored, i, evaluation), joined, [
      ...coverageWarning(source, alone, rules),
      ...entryWarnings([source.entries], false),
    ]);
  });
  return {
    profile: options.profile,
    evaluation,
    fill,
    tasksWithDifficulty: scored.difficulty.size,
    batches: scored.batches.map(({ entries }, i) => ({ batch: i + 1, conversations: entries.size })),
    rows: [human, ...sources],
  };

  function rowOf(
    row: ScoredRow,
    kind: UsiRow['kind'],
    reasons: RowReasons,
    n: number,
    warnings: readonly UsiWarning[],
  ): UsiRow {
    const { name, dimensions, terms, ece, usi } = row.raw;
    const [d1, d2, d3, d4] = dimensions;
    return {
      name,
      kind,
      n,
      terms,
      d1: cellOf(d1, reasons.dimensions),
      d2: cellOf(d2, reasons.dimensions),
      d3: cellOf(d3, reasons.dimensions),
      d4: cellOf(d4, reasons.dimensions),
      eval: cellOf(row.evaluation, reasons.evaluation),
      ece: cellOf(ece, reasons.ece),
      usi: cellOf(usi, reasons.usi),
      rated: ratedOf(row),
      warnings: [...comparisonWarnings(row.comparisons, rules), ...missingAnswersWarning(row.evaluation), ...warnings],
    };
  }
}

function ratedOf({ evaluation }: ScoredRow): UsiRow['rated'] {
  if (!evaluation) return null;
  const { answered, missing, annotators } = evaluation.tally;
  return { conversations: evaluation.values.length, annotators: annotators.size, answered, missing };
}

/** Human conversations that stand in some comparison between people. */
function humanCount({ human }: ScoredStudy): number {
  const used = human.comparisons.flatMap(({ batches, keys }) =>
    batches.flatMap((batch) => keys.map((key) => `${batch}\n${key}`)),
  );
  return new Set(used).size;
}

function fillOf({ profile, fill }: TableOptions): Fill {
  if (profile === 'published') return fill ?? 'reference';
  return fill === 'omit' ? 'omit' : 'mean';
}

function refuseForeignOptions({ profile, evaluation, fill, terms }: TableOptions): void {
  if (profile !== 'published') return;
  if (evaluation === 'pairs') {
    throw new UsiInputError(
      'pairs_needs_corrected',
      'The evaluation source "pairs" exists under profile corrected only.',
    );
  }
  if (fill === 'omit' || terms === 5) {
    throw new UsiInputError(
      'option_needs_corrected',
      'The published profile neither omits answers nor fixes its terms.',
    );
  }
}
