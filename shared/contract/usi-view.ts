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

export interface UsiView {
  profile: 'published' | 'corrected';
  difficulty: 'pooled' | 'published' | 'file';
  evaluation: 'participants' | 'annotators' | 'both' | 'pairs' | 'none';
  fill: 'reference' | 'mean';
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
    hits: FeatureHit[];
  }[];
}

export interface CalibrationView {
  bins: {
    bin: number;
    from: number;
    to: number;
    tasks: number;
    human: number | null;
    sources: { sourceId: number; rate: number | null }[];
  }[];
}
