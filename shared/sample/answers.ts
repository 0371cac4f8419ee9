import { declaredScale } from '../instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../instrument/tau-bench-survey.ts';
import type { Draw } from './draw.ts';
import type { Impression } from './impression.ts';

/** How somebody answers: noise and leniency on the 0-1 scale, `pull` draws everything towards `centre`. */
export interface Rater {
  noise: number;
  leniency: number;
  pull: number;
  centre: number;
  /** Share of questions left open. */
  skips: number;
}

/** Answers by question id: option texts of the published survey, character for character. */
export type Answers = Record<string, string>;

function levelOf(id: string, seen: Impression): number {
  const success = (seen.success - 1) / 4;
  switch (id) {
    case 'task_success':
      return success;
    case 'question_amount_preference':
      return seen.questions;
    case 'answer_effort_time':
      return seen.effort;
    case 'human_like':
      return seen.humanLike;
    case 'overall_score':
      return 0.55 * success + 0.45 * seen.smooth;
    case 'reuse':
      return 0.45 * success + 0.55 * seen.smooth;
    default:
      return seen.smooth;
  }
}

export function answersOf(seen: Impression, rater: Rater, draw: Draw): Answers {
  const answers: Answers = {};
  for (const question of TAU_BENCH_SURVEY.questions) {
    const scale = declaredScale(question, 'agreementScore');
    // Taste moves judgements of quality; how many questions there were is no matter of leniency.
    const taste = question.id === 'question_amount_preference' ? 0 : rater.leniency;
    // Three options leave less room for doubt than five.
    const noise = rater.noise * (scale.length === 3 ? 0.8 : 1);
    const level = levelOf(question.id, seen) * (1 - rater.pull) + rater.centre * rater.pull;
    const place = Math.round((level + taste + draw.normal() * noise) * (scale.length - 1));
    const score = scale[Math.min(scale.length - 1, Math.max(0, place))];
    const chosen = question.options.find((option) => option.agreementScore === score);
    if (!draw.chance(rater.skips) && chosen !== undefined) answers[question.id] = chosen.label;
  }
  return answers;
}

/** Answers given without reading: one column of options all the way down, or any. */
export function carelessAnswers(draw: Draw): Answers {
  const column = draw.chance(0.55) ? draw.pick([0, 1, 2]) : null;
  return Object.fromEntries(
    TAU_BENCH_SURVEY.questions.map(({ id, options }) => {
      const at = column === null ? draw.int(options.length) : Math.min(column, options.length - 1);
      return [id, options[at]?.label ?? ''];
    }),
  );
}

/** As the data files store a survey: the wording with straight apostrophes. */
export const surveyOf = (answers: Answers) =>
  Object.fromEntries(
    TAU_BENCH_SURVEY.questions
      .filter(({ id }) => answers[id] !== undefined)
      .map(({ id, wording }) => [id, { question: wording.replaceAll('\u2019', "'"), answer: answers[id] }]),
  );
