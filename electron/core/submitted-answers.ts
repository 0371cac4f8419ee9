import type { AnnotatorRating } from '../../shared/usi/study.ts';
import type { Repositories } from '../db/repositories.ts';

/**
 * Conversation row -> ratings of its submitted items, one per annotator: of several items of one conversation the first
 * presentation counts. Drafts and skipped items are left out.
 */
export function submittedAnswers({ usiRows, instruments }: Repositories): Map<number, AnnotatorRating[]> {
  const byConversation = new Map<number, Map<string, { item: number; answers: Record<string, string> }>>();
  for (const { conversation, item, annotator, field, value } of usiRows.submittedRatings(instruments.choiceFields())) {
    const raters =
      byConversation.get(conversation) ?? new Map<string, { item: number; answers: Record<string, string> }>();
    byConversation.set(conversation, raters);
    const rating = raters.get(annotator) ?? { item, answers: {} };
    raters.set(annotator, rating);
    if (rating.item === item) rating.answers[field.slice('answer:'.length)] = value;
  }
  return new Map(
    [...byConversation].map(([conversation, raters]) => [
      conversation,
      [...raters].map(([annotator, { answers }]) => ({ annotator, answers })),
    ]),
  );
}
