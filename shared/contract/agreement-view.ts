import type { AgreementReport } from '../agreement/summary.ts';
import type { Disagreement } from '../agreement/widest-disagreement.ts';
import type { ConversationSummary } from '../domain/conversation.ts';

/** How a question and its answers are worded. */
export interface QuestionWords {
  dimension: string;
  wording: string;
  /** Answers by agreement score, ascending. */
  answers: { code: number; label: string }[];
}

/** Rests on current answers of submitted items; drafts and skipped items are left out. */
export interface AgreementSummary extends Omit<AgreementReport, 'disagreements'> {
  questions: QuestionWords[];
  /** Items on which annotators are furthest apart, widest first. */
  disagreements: ShownDisagreement[];
}

export interface ShownDisagreement extends Omit<Disagreement, 'item'> {
  conversation: ConversationSummary;
}
