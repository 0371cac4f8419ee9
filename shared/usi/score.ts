import { aggregateRow, type RawRow } from './aggregate.ts';
import { type Comparison, compareHumans, compareSource } from './collect.ts';
import { type BatchDesign, designBatch, designSource, type SourceDesign } from './design.ts';
import { type DifficultyMap, pooledDifficulty } from './difficulty.ts';
import {
  type EvaluationSource,
  type Fill,
  humanEvaluation,
  humanRaters,
  type RaterSource,
  sourceEvaluation,
} from './eval-sources.ts';
import type { Evaluation } from './evaluation.ts';
import { featureReader } from './feature-reader.ts';
import type { ProfileRules } from './profile.ts';
import type { UsiSource, UsiStudy } from './study.ts';

/** `pooled` = over the sources themselves; sources = pooled over this reference set; a map is used as it is. */
export type Difficulty = 'pooled' | { readonly pooledOver: readonly UsiSource[] } | DifficultyMap;

export interface ScoreOptions {
  readonly rules: ProfileRules;
  readonly difficulty: Difficulty;
  readonly evaluation: Exclude<EvaluationSource, 'pairs'>;
  readonly fill: Fill;
}

/** A row before its numbers are given names: what it was made from, and the reference's raw values. */
export interface ScoredRow {
  readonly comparisons: readonly Comparison[];
  readonly evaluation: Evaluation | null;
  readonly raw: RawRow;
}

export interface ScoredStudy {
  readonly batches: readonly BatchDesign[];
  readonly sources: readonly SourceDesign[];
  readonly difficulty: DifficultyMap;
  readonly human: ScoredRow;
  readonly rows: readonly ScoredRow[];
}

export const HUMAN_ROW_NAME = 'Human (inter-ann.)';

/** All rows of a table with the raw values of the reference scorer (NaN and null where it has them). */
export function scoreStudy(study: UsiStudy, { rules, difficulty, evaluation, fill }: ScoreOptions): ScoredStudy {
  const batches = study.humans.map((entries) => designBatch(entries, rules));
  const sources = study.sources.map((source) => designSource(source, rules));
  const levels = difficultyOf(difficulty, sources, rules);
  const read = featureReader(rules);
  const raters: RaterSource | null = evaluation === 'none' ? null : evaluation;
  const humans = raters ? humanRaters(batches, raters) : [];

  function humanRow(): ScoredRow {
    const comparisons = compareHumans(batches, levels, read);
    const second = raters === 'annotators' ? null : (study.secondHuman ?? null);
    const result = raters && humanEvaluation(batches[0], second, raters, fill);
    const rule = { pairByPosition: rules.name === 'published' };
    return { comparisons, evaluation: result, raw: aggregateRow(HUMAN_ROW_NAME, comparisons, result, rule) };
  }

  function sourceRow(source: SourceDesign, index: number): ScoredRow {
    const comparisons = compareSource(source, batches, levels, read);
    const surveys = study.sources[index]?.surveys ?? null;
    const result = raters && surveys ? sourceEvaluation(humans, surveys, raters, fill) : null;
    const rule = { pairByPosition: false };
    return { comparisons, evaluation: result, raw: aggregateRow(source.label, comparisons, result, rule) };
  }

  return { batches, sources, difficulty: levels, human: humanRow(), rows: sources.map(sourceRow) };
}

function difficultyOf(difficulty: Difficulty, sources: readonly SourceDesign[], rules: ProfileRules): DifficultyMap {
  if (difficulty === 'pooled') return pooledDifficulty(sources.map((source) => source.perTask));
  if ('pooledOver' in difficulty) {
    return pooledDifficulty(difficulty.pooledOver.map((source) => designSource(source, rules).perTask));
  }
  return difficulty;
}
