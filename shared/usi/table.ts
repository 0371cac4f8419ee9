import { type Cell, cellOf } from './cell.ts';
import type { EvaluationSource } from './eval-sources.ts';
import type { Fill } from './missing-answers.ts';
import type { OutcomeSource } from './outcome-source.ts';
import { PROFILES, type ProfileName, type ProfileRules } from './profile.ts';
import { humanReasons, type RowReasons, sourceReasons } from './reasons.ts';
import { type BehaviourSource, type ScoredRow, type ScoredStudy, scoreStudy } from './score.ts';
import type { UsiStudy } from './study.ts';
import { fillOf, refuseForeignOptions, type TableOptions } from './table-options.ts';
import {
  comparisonWarnings,
  coverage,
  coverageWarning,
  entryWarnings,
  missingAnswersWarning,
  shiftWarning,
  type UsiWarning,
} from './warnings.ts';

export type { TableOptions } from './table-options.ts';

export interface UsiRow {
  readonly name: string;
  readonly kind: 'human' | 'simulator';
  /** Conversations that entered D1-D4, after exclusion. */
  readonly n: number;
  /** How many terms the index averages: D1-D4 and ECE, 6 with an evaluation. */
  readonly terms: number;
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
  readonly behaviour: BehaviourSource;
  readonly outcome: OutcomeSource;
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
  refuseForeignOptions(options);
  return tableUnder(PROFILES[options.profile], fillOf(options), study, options);
}

/** The same under any rules and fill, for taking the profiles apart. */
export function tableUnder(rules: ProfileRules, fill: Fill, study: UsiStudy, options: TableOptions): UsiTable {
  return tableOf(study, scoreStudy(study, { ...options, rules, fill }), fill, options);
}

/** The table of a study that is scored already, under the same rules, fill and options. */
export function tableOf(study: UsiStudy, scored: ScoredStudy, fill: Fill, options: TableOptions): UsiTable {
  const { rules } = scored;
  const { evaluation } = options;
  const human = rowOf(scored.human, 'human', humanReasons(study, scored, evaluation), humanCount(scored), [
    ...(rules.humanPairs === 'by-position' ? shiftWarning(scored.human.comparisons) : []),
    ...entryWarnings(study.humans, rules, true),
  ]);
  const sources = study.sources.map((source, i) => {
    const design = scored.sources[i] as ScoredStudy['sources'][number];
    const { joined, alone } = coverage(design, scored.batches);
    return rowOf(scored.rows[i] as ScoredRow, 'simulator', sourceReasons(source, scored, i, evaluation), joined, [
      ...coverageWarning(source, alone, rules),
      ...entryWarnings([source.entries], rules, false),
    ]);
  });
  return {
    profile: options.profile,
    evaluation,
    behaviour: options.behaviour ?? 'lexicon',
    outcome: options.outcome ?? 'reward',
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
