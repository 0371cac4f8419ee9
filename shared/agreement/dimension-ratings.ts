import type { ChoiceQuestion } from '../domain/instrument.ts';
import { declaredScale } from '../instrument/scores.ts';
import { RatingInputError } from './rating-input-error.ts';
import type { RatingTriple } from './rating-matrix.ts';

/** The ratings of one question: what every table of the agreement screen starts from. */
export interface DimensionRatings {
  readonly dimension: string;
  /** Codes a rater could have chosen. */
  readonly scale: readonly number[];
  readonly level: 'ordinal' | 'nominal';
  /** First presentations only. value null: the annotator did the item but left this question open. */
  readonly ratings: readonly PlacedRating[];
  /** Second presentations of items to the same annotator, for test-retest; never counted as ratings. */
  readonly repeats?: readonly RatingTriple[];
  /** A second reading of the codes (code -> folded code), shown as a second line. */
  readonly folded?: Readonly<Record<string, number>>;
  /** Does a higher code mean a kinder judgement? Only then can annotators be lenient or strict. */
  readonly directed: boolean;
}

/** A rating with the position of the chosen option on screen (0 = first), for straight-lining. */
export interface PlacedRating extends RatingTriple {
  readonly position?: number;
}

/** An answer as it is stored: the option's text, or null where the question was left open. */
export interface LabelledAnswer {
  readonly item: string;
  readonly annotator: string;
  readonly label: string | null;
}

/**
 * Ratings of an instrument's question from its stored answers, scored for agreement. Throws RatingInputError on an answer that
 * is not one of the question's options.
 */
export function dimensionRatings(
  question: ChoiceQuestion,
  answers: readonly LabelledAnswer[],
  repeats: readonly LabelledAnswer[] = [],
): DimensionRatings {
  const isFolded = question.options.some((option) => option.score !== option.agreementScore);
  const scored = ({ item, annotator, label }: LabelledAnswer): PlacedRating => {
    if (label === null) return { item, annotator, value: null };
    const position = question.options.findIndex((option) => option.label === label);
    const option = question.options[position];
    if (!option) {
      const known = question.options.map((o) => `"${o.label}"`).join(', ');
      throw new RatingInputError(
        'off_scale',
        `${annotator} on ${item}: "${label}" is no answer to ${question.id}. Its answers are ${known}.`,
        {
          item,
          rater: annotator,
          dimension: question.id,
          value: label,
        },
      );
    }
    return { item, annotator, value: option.agreementScore, position };
  };
  return {
    dimension: question.id,
    scale: declaredScale(question, 'agreementScore'),
    level: 'ordinal',
    ratings: answers.map(scored),
    repeats: repeats.map(scored),
    // A question that the index folds has its best answer in the middle.
    directed: !isFolded,
    ...(isFolded && { folded: Object.fromEntries(question.options.map((o) => [o.agreementScore, o.score])) }),
  };
}
