import { LEAST_QUESTIONS } from '../../agreement/answering-style.ts';
import { TAU_BENCH_SURVEY } from '../../instrument/tau-bench-survey.ts';
import { allEqual } from '../../stats/moments.ts';
import { surveyAnswerTexts } from '../survey-answers.ts';
import type { Quantity } from './quantity.ts';

/** Answers that follow a pattern rather than the conversation. */
export interface StraightLining {
  /** Surveys with enough answers to form a line. */
  readonly n: number;
  /** Share in which every answer stands at the same place on screen. */
  readonly samePlace: Quantity<'no_surveys'>;
  /** Share that gives this rater's commonest set of answers. */
  readonly samePattern: Quantity<'no_surveys'>;
}

/** Straight-lining of one rater, person or simulator, from the surveys as data files hold them. */
export function straightLining(surveys: readonly unknown[]): StraightLining {
  const lines = surveys
    .map(placesOnScreen)
    .filter((places) => places.filter((place) => place !== null).length >= LEAST_QUESTIONS);
  if (lines.length === 0) {
    return { n: 0, samePlace: { undefined: 'no_surveys' }, samePattern: { undefined: 'no_surveys' } };
  }
  const patterns = new Map<string, number>();
  for (const places of lines) patterns.set(places.join(), (patterns.get(places.join()) ?? 0) + 1);
  const straight = lines.filter((places) => allEqual(places.filter((place) => place !== null)));
  return {
    n: lines.length,
    samePlace: straight.length / lines.length,
    samePattern: Math.max(...patterns.values()) / lines.length,
  };
}

/** Per question the place of the answer among its options, from 0; null = not answered. */
function placesOnScreen(survey: unknown): (number | null)[] {
  const texts = surveyAnswerTexts(survey);
  return TAU_BENCH_SURVEY.questions.map(({ options }, question) => {
    const place = options.findIndex(({ label }) => label === texts[question]);
    return place < 0 ? null : place;
  });
}
