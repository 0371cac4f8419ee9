import { declaredScale } from '../instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../instrument/tau-bench-survey.ts';

/**
 * One rater's answers to the eight questions in instrument order, normalised to 0..1 (lowest to highest ordinal score
 * of the question); null = missing, which an answer is unless its text equals an option.
 */
export type NormalisedAnswers = readonly (number | null)[];

const fields = TAU_BENCH_SURVEY.questions.map((question) => {
  const scale = declaredScale(question, 'score');
  const low = scale[0] as number;
  const high = scale.at(-1) as number;
  const normalise = (score: number) => (score - low) / (high - low);
  return {
    id: question.id,
    /** Distinct normalised scores, ascending. */
    levels: scale.map(normalise),
    byLabel: new Map(question.options.map((option) => [option.label, normalise(option.score)])),
  };
});

export const SURVEY_FIELDS: readonly string[] = fields.map((field) => field.id);

/** The normalised values a field can take, ascending. */
export const FIELD_LEVELS: readonly (readonly number[])[] = fields.map((field) => field.levels);

/**
 * Answer texts of a survey as data files hold it, `field -> {question, answer}`, in instrument order; null where there
 * is no text. Anything unreadable is no text.
 */
export function surveyAnswerTexts(survey: unknown): readonly (string | null)[] {
  return fields.map(({ id }) => textOf(property(property(survey, id), 'answer')));
}

/** Answers of a survey as data files hold it. */
export function surveyAnswers(survey: unknown): NormalisedAnswers {
  return normalised(surveyAnswerTexts(survey));
}

/** Answers of an annotator: question id -> option text. */
export function ratingAnswers(answers: Readonly<Record<string, string>>): NormalisedAnswers {
  return normalised(fields.map(({ id }) => textOf(property(answers, id))));
}

/** Answers in a survey that are text but no option of their question. */
export function unknownAnswers(survey: unknown): number {
  const texts = surveyAnswerTexts(survey);
  return fields.filter(({ byLabel }, i) => texts[i] != null && !byLabel.has(texts[i])).length;
}

function normalised(texts: readonly (string | null)[]): NormalisedAnswers {
  return fields.map(({ byLabel }, i) => byLabel.get(texts[i] ?? '') ?? null);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
