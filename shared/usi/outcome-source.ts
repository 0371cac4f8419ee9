import { usiScore } from '../instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../instrument/tau-bench-survey.ts';
import type { Outcome } from './rewards.ts';
import type { UsiEntry } from './study.ts';

/** What counts as success in ECE (marked ECE* when it is the annotators' view): the reward, or their task_success. */
export type OutcomeSource = 'reward' | 'annotators';

const SUCCESS_QUESTION = TAU_BENCH_SURVEY.questions.find(({ id }) => id === 'task_success');
const SUCCESS_FROM = SUCCESS_QUESTION?.options.find(({ label }) => label === 'Yes - Task completed')?.score ?? 4;

/** Does an answer to task_success say "Yes" or better? Null when it is none of the options. */
export function saysSuccess(answer: unknown): boolean | null {
  const score = SUCCESS_QUESTION ? usiScore(SUCCESS_QUESTION, answer) : null;
  return score === null ? null : score >= SUCCESS_FROM;
}

/**
 * Success by the annotators: more than half of those who answered task_success say "Yes" or better.
 * @returns null when none answered: the conversation has no outcome then.
 */
export function outcomeOf({ ratings }: UsiEntry): Outcome | null {
  const votes = (ratings ?? []).map(({ answers }) => saysSuccess(answers.task_success)).filter((vote) => vote !== null);
  if (votes.length === 0) return null;
  return votes.filter(Boolean).length > votes.length / 2 ? 1 : 0;
}
