import type { Judgement } from './judgement.ts';

/** Items with a known answer: how many were submitted, and how many as expected. */
export interface Checked {
  readonly done: number;
  readonly right: number;
}

/** Attention checks: an instructed answer. */
export const attentionChecks = (own: readonly Judgement[]): Checked =>
  checked(own.filter(({ role }) => role === 'attention'));

/** Gold items: an answer that the coordinator knows, or the truth about who is human. They never exclude anybody. */
export const goldItems = (own: readonly Judgement[]): Checked => checked(own.filter(({ role }) => role === 'gold'));

function checked(items: readonly Judgement[]): Checked {
  const known = items.flatMap((judgement) => {
    const right = asExpected(judgement);
    return judgement.state === 'submitted' && right !== null ? [right] : [];
  });
  return { done: known.length, right: known.filter(Boolean).length };
}

/** Whether an item was answered as expected; null where nothing is expected of it. */
export function asExpected({ kind, a, b, answers, expected }: Judgement): boolean | null {
  if (expected !== null) return Object.entries(expected).every(([question, answer]) => answers[question] === answer);
  if (kind === 'single') return answers.verdict === (a.human ? 'Human' : 'Simulator');
  if (b === null || a.human === b.human) return null;
  if (kind === 'graded') return a.human ? Number(answers.grade) < 4 : Number(answers.grade) > 4;
  if (kind === 'pair' || kind === 'next-turn') return answers.verdict === (a.human ? 'A' : 'B');
  return null;
}
