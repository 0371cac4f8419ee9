import type { ChoiceQuestion } from '../domain/instrument.ts';

/** Ordinal score of an answer for the User-Sim Index; null unless the text equals an option, character for character. */
export function usiScore(question: ChoiceQuestion, label: unknown): number | null {
  return question.options.find((option) => option.label === label)?.score ?? null;
}

/** Ordinal score of an answer for agreement statistics: too few 1, about right 2, too many 3. */
export function agreementScore(question: ChoiceQuestion, label: unknown): number | null {
  return question.options.find((option) => option.label === label)?.agreementScore ?? null;
}

/** The declared scale: distinct scores of a question's options, ascending. */
export function declaredScale(question: ChoiceQuestion, score: 'score' | 'agreementScore'): number[] {
  return [...new Set(question.options.map((option) => option[score]))].sort((a, b) => a - b);
}
