import type { FeatureHit } from './outputs.ts';

/** A number or the reason why there is none; never NaN. */
export type UsiCell = { mean: number; std: number } | { undefined: string };

export interface UsiRow {
  name: string;
  /** Id of the source; null for the human row. */
  sourceId: number | null;
  n: number;
  /** How many terms the index averages: 5 without an evaluation, 6 with one. */
  terms: number;
  d1: UsiCell;
  d2: UsiCell;
  d3: UsiCell;
  d4: UsiCell;
  eval: UsiCell;
  ece: UsiCell;
  usi: UsiCell;
  /** What the evaluation rests on; null without one. `missing` answers were filled as `fill` says. */
  rated: { conversations: number; annotators: number; answered: number; missing: number } | null;
  warnings: { code: string; values: Record<string, string | number> }[];
}

/** A part of the study by domain, difficulty bin, outcome or length. */
export type UsiSubset =
  | { by: 'domain'; domain: string }
  | { by: 'difficulty'; bin: number }
  | { by: 'outcome'; success: boolean }
  | { by: 'length'; band: 'short' | 'middle' | 'long' };

export interface UsiView {
  profile: 'published' | 'corrected';
  difficulty: 'pooled' | 'published' | 'file';
  evaluation: 'participants' | 'annotators' | 'both' | 'pairs' | 'none';
  fill: 'reference' | 'mean' | 'omit';
  behaviour: 'lexicon' | 'labels';
  outcome: 'reward' | 'annotators';
  subset: UsiSubset | null;
  /** Parts that hold at least one human conversation. */
  subsets: UsiSubset[];
  /** Tasks that have a difficulty, and human conversations per batch. */
  tasksWithDifficulty: number;
  batches: { batch: number; conversations: number }[];
  rows: UsiRow[];
}

export interface FeatureComparison {
  feature: string;
  dimension: 'd1' | 'd2' | 'd3' | 'd4';
  human: number | null;
  simulator: number | null;
  /** Standard deviation over human conversations; null when there are fewer than two. */
  humanSd: number | null;
  simulatorSd: number | null;
  /** 0 to 100. */
  dice: number;
}

/** Why a cell is what it is: features, then (with a feature given) conversations with their value and hits. */
export interface UsiExplanation {
  source: string;
  features: FeatureComparison[];
  conversations: {
    id: string;
    instanceId: string;
    taskKey: string | null;
    side: 'human' | 'simulator';
    value: number;
    /** With the number of the turn, as the replay counts them. */
    hits: (FeatureHit & { turn: number | null })[];
  }[];
}

export interface CalibrationView {
  bins: {
    bin: number;
    from: number;
    to: number;
    tasks: number;
    human: BinRate;
    sources: ({ sourceId: number } & BinRate)[];
  }[];
}

/** Successes of `n` conversations; the rate is null without any. */
export interface BinRate {
  rate: number | null;
  n: number;
}

/** A bootstrap interval, or why there is none. */
export interface UsiInterval {
  estimate: number | null;
  interval: readonly [number, number] | null;
  method: 'bca' | 'percentile' | 'standard_error' | null;
  reason: string | null;
  se: number | null;
  undefinedReplicates: number;
  unreliable: boolean;
}

export type UsiCellIntervals = Record<'d1' | 'd2' | 'd3' | 'd4' | 'eval' | 'ece' | 'usi', UsiInterval>;

export interface UsiIntervals {
  replicates: number;
  seed: number;
  /** Tasks that were drawn, within so many domains. */
  tasks: number;
  domains: number;
  rows: {
    name: string;
    cells: UsiCellIntervals;
    /** Success of the simulator minus that of people, -1..1. */
    success: UsiInterval;
    /** Features whose Dice is near its maximum or rare: its interval promises nothing, the raw difference does. */
    cautions: {
      dimension: 'd1' | 'd2' | 'd3' | 'd4';
      feature: string;
      nearCeiling: boolean;
      rare: boolean;
      conversations: number;
      difference: UsiInterval;
    }[];
  }[];
  /** First minus second row, paired by task. */
  difference: { first: string; second: string; cells: UsiCellIntervals } | null;
}

/** A number, or the reason why there is none. */
export type UsiQuantity = number | { undefined: string };

interface RewardAgreementView {
  n: number;
  table: { answer: string; failed: number; succeeded: number }[];
  correlations: { field: string; n: number; r: UsiQuantity }[];
  alpha: UsiQuantity;
  failedButYes: UsiQuantity;
  succeededButNo: UsiQuantity;
}

interface StraightLiningView {
  n: number;
  samePlace: UsiQuantity;
  samePattern: UsiQuantity;
}

/** What the index does not see of one source. */
export interface UsiSourceReport {
  source: string;
  uniformity: {
    dimension: 'd1' | 'd2' | 'd3' | 'd4';
    spreadRatio: UsiQuantity;
    distance: UsiQuantity;
    humanDistance: UsiQuantity;
    features: { feature: string; spreadRatio: UsiQuantity; distance: UsiQuantity; humanDistance: UsiQuantity }[];
  }[];
  success: {
    tasks: number;
    /** Simulator minus people, mean over tasks. */
    difference: UsiQuantity;
    /** Sign-flip permutation by task; null without shared tasks. */
    p: number | null;
    exact: boolean;
    /** Exact McNemar; undefined where tasks repeat. */
    mcnemar: UsiQuantity;
  };
  feedback: {
    bias: { field: string; n: number; bias: UsiQuantity; interval: readonly [number, number] | null }[] | null;
    human: { reward: RewardAgreementView; lines: StraightLiningView };
    source: { reward: RewardAgreementView; lines: StraightLiningView };
  };
}

export interface UsiDifferences {
  cells: { row: string; column: keyof UsiCellIntervals; published: UsiCell; corrected: UsiCell }[];
}

export interface UsiWhatIf {
  rows: { name: string; usi: UsiQuantity; rank: UsiQuantity; changedUsi: UsiQuantity; changedRank: UsiQuantity }[];
}

/** Of one feature: how far the term list finds what people say is there. */
interface LexiconScoreView {
  value: UsiQuantity;
  interval: readonly [number, number] | null;
}

export interface LexiconCheckView {
  conversations: number;
  turns: number;
  /** Older labellings of which nobody can tell which turns they are about. */
  leftOut: number;
  annotators: number;
  /** Empty while nothing is labelled. Counts are of turns. */
  features: {
    feature: string;
    truePositive: number;
    falsePositive: number;
    falseNegative: number;
    trueNegative: number;
    precision: LexiconScoreView;
    recall: LexiconScoreView;
    f1: LexiconScoreView;
  }[];
}
