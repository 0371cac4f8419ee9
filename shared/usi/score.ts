import { aggregateRow, type IndexRule, type RawRow } from './aggregate.ts';
import { type Comparison, compareHumans, compareSource } from './collect.ts';
import {
  type BatchDesign,
  type DesignPlan,
  designBatch,
  designSource,
  type SourceDesign,
  wholeStudy,
} from './design.ts';
import { type DifficultyMap, pooledDifficulty } from './difficulty.ts';
import { type EvaluationSource, evaluateStudy } from './eval-sources.ts';
import type { Evaluation } from './evaluation.ts';
import type { DimensionName } from './feature-names.ts';
import { type FeatureReader, featureReader } from './feature-reader.ts';
import { HUMAN_ROW_NAME } from './human-row.ts';
import type { Fill } from './missing-answers.ts';
import type { OutcomeSource } from './outcome-source.ts';
import type { ProfileRules } from './profile.ts';
import type { UsiSource, UsiStudy } from './study.ts';
import { EVERYTHING, type Subset } from './subset.ts';
import { labelReader } from './turn-labels.ts';

/** `pooled` = over the sources themselves; sources = pooled over this reference set; a map is used as it is. */
export type Difficulty = 'pooled' | { readonly pooledOver: readonly UsiSource[] } | DifficultyMap;

/** Where the label rates of D1-D4 come from; `labels` exists under profile corrected and is marked D*. */
export type BehaviourSource = 'lexicon' | 'labels';

export interface ScoreOptions {
  readonly rules: ProfileRules;
  readonly difficulty: Difficulty;
  readonly evaluation: EvaluationSource;
  readonly fill: Fill;
  /** Leave the evaluation out of every index (5), or put it in wherever the profile does (6, the default). */
  readonly terms?: 5 | 6;
  readonly behaviour?: BehaviourSource;
  /** What counts as success in ECE; difficulty is always by reward. */
  readonly outcome?: OutcomeSource;
  readonly subset?: Subset;
  /** A dimension to leave out of the index. */
  readonly dropped?: DimensionName;
}

/** A row before its numbers are given names: what it was made from, and the reference's raw values. */
export interface ScoredRow {
  readonly comparisons: readonly Comparison[];
  readonly evaluation: Evaluation | null;
  readonly rule: IndexRule;
  readonly raw: RawRow;
}

export interface ScoredStudy {
  readonly rules: ProfileRules;
  readonly subset: Subset;
  /** Features of every conversation in the study, measured at most once. */
  readonly read: FeatureReader;
  readonly batches: readonly BatchDesign[];
  readonly sources: readonly SourceDesign[];
  readonly difficulty: DifficultyMap;
  readonly human: ScoredRow;
  /** In the order of the sources. */
  readonly rows: readonly ScoredRow[];
}

/** All rows of a table with the raw values of the reference scorer (NaN and null where it has them). */
export function scoreStudy(study: UsiStudy, options: ScoreOptions): ScoredStudy {
  const { rules } = options;
  const plan: DesignPlan = { rules, subset: options.subset ?? EVERYTHING, outcome: options.outcome ?? 'reward' };
  const batches = study.humans.map((entries) => designBatch(entries, plan));
  const sources = study.sources.map((source) => designSource(source, plan));
  const difficulty = difficultyOf(options.difficulty, sources, rules);
  const lexicon = featureReader(rules);
  const read = options.behaviour === 'labels' ? labelReader(lexicon) : lexicon;
  const evaluations = evaluateStudy(study, batches, sources, options.evaluation, options.fill);
  const rule: IndexRule = {
    pairByPosition: false,
    keepSilent: rules.silentScores === 'hundred',
    evaluationTerm: evaluationTerm(options, evaluations.sources),
    dropped: options.dropped ?? null,
  };
  const row = (name: string, comparisons: Comparison[], evaluation: Evaluation | null, by: IndexRule): ScoredRow => ({
    comparisons,
    evaluation,
    rule: by,
    raw: aggregateRow(name, comparisons, evaluation, by),
  });
  const people = compareHumans(batches, difficulty, read);
  return {
    rules,
    subset: plan.subset,
    read,
    batches,
    sources,
    difficulty,
    human: row(HUMAN_ROW_NAME, people, evaluations.human, {
      ...rule,
      pairByPosition: rules.humanPairs === 'by-position',
    }),
    rows: sources.map((source, i) =>
      row(source.label, compareSource(source, batches, difficulty, read), evaluations.sources[i] ?? null, rule),
    ),
  };
}

/** Under `same` every row has the evaluation term as soon as one simulator can have it. */
function evaluationTerm(
  { terms, rules }: ScoreOptions,
  evaluations: readonly (Evaluation | null)[],
): IndexRule['evaluationTerm'] {
  if (terms === 5) return 'excluded';
  if (rules.terms === 'as-available') return 'as-available';
  return evaluations.some((evaluation) => evaluation !== null) ? 'required' : 'excluded';
}

function difficultyOf(difficulty: Difficulty, sources: readonly SourceDesign[], rules: ProfileRules): DifficultyMap {
  if (difficulty === 'pooled') return pooledDifficulty(sources.map((source) => source.perTask));
  if ('pooledOver' in difficulty) {
    return pooledDifficulty(difficulty.pooledOver.map((source) => designSource(source, wholeStudy(rules)).perTask));
  }
  return difficulty;
}
