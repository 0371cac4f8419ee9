import { mulberry32, seedFromText } from '../stats/random.ts';
import type { DimensionRatings } from './dimension-ratings.ts';

/** One blind judgement of a pair: which side was chosen, and which conversation stood there. */
export interface PairJudgement {
  readonly annotator: string;
  readonly item: string;
  /** Conversation ids by side, as this annotator saw them. */
  readonly left: string;
  readonly right: string;
  /** null: not judged. */
  readonly verdict: 'left' | 'right' | 'cannot_tell' | null;
}

/** A graded judgement: 1 surely left .. `top` surely right (7 unless told), the middle = cannot tell. */
export interface GradedJudgement extends Omit<PairJudgement, 'verdict'> {
  readonly grade: number | null;
}

/**
 * Judgements as nominal ratings of the chosen conversation: 1 and 2 are a pair's two conversations in an order drawn per pair,
 * random with respect to truth and to sides; 3 is "cannot tell" where it was offered. Coding by truth would make perfect judges
 * constant, and coding by side would count presentation order as opinion.
 */
export function judgementRatings(
  judgements: readonly PairJudgement[],
  seed: number,
  cannotTell: boolean,
): DimensionRatings {
  return {
    dimension: 'verdict',
    scale: cannotTell ? [1, 2, 3] : [1, 2],
    level: 'nominal',
    directed: false,
    ratings: judgements.map((judgement) => {
      const { annotator, item, verdict } = judgement;
      if (verdict === null) return { annotator, item, value: null };
      if (verdict === 'cannot_tell') return { annotator, item, value: 3 };
      return { annotator, item, value: (verdict === 'left') === leftComesFirst(judgement, seed) ? 1 : 2 };
    }),
  };
}

/** Graded judgements as ordinal ratings on 1..top, turned round (top + 1 - x) where the drawn order has the right one first. */
export function gradedJudgementRatings(
  judgements: readonly GradedJudgement[],
  seed: number,
  top = 7,
): DimensionRatings {
  return {
    dimension: 'verdict',
    scale: Array.from({ length: top }, (_, i) => i + 1),
    level: 'ordinal',
    directed: false,
    ratings: judgements.map((judgement) => {
      const { annotator, item, grade } = judgement;
      return { annotator, item, value: grade === null || leftComesFirst(judgement, seed) ? grade : top + 1 - grade };
    }),
  };
}

/** Whether the conversation on the left is the first of its pair in the drawn order, which depends on the pair and the seed alone. */
function leftComesFirst({ item, left, right }: Pick<PairJudgement, 'item' | 'left' | 'right'>, seed: number): boolean {
  const sortedFirst = mulberry32(seedFromText(`${seed} ${item}`))() < 0.5;
  return left < right === sortedFirst;
}
