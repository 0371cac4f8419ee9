import type { AnnotatorRating } from '../../shared/usi/study.ts';
import type { RatingRow } from '../db/usi-rows.ts';
import type { StudyContext } from './context.ts';

/** Items of one page: read in a few milliseconds. */
const pageItems = 200;

interface Rating {
  item: number;
  answers: Record<string, string>;
}

/**
 * Conversation row -> ratings of its submitted items, one per annotator: of several items of one conversation the first
 * presentation counts. Drafts and skipped items are left out. Other commands are served between pages.
 */
export async function submittedAnswers(context: StudyContext): Promise<Map<number, AnnotatorRating[]>> {
  const { usiRows, instruments } = context.repositories;
  const fields = instruments.choiceFields();
  const byConversation = new Map<number, Map<string, Rating>>();
  for (let after: number | null = 0; after !== null; ) {
    const { rows, last }: { rows: RatingRow[]; last: number | null } = usiRows.submittedRatings(
      fields,
      after,
      pageItems,
    );
    for (const row of rows) collect(byConversation, row);
    after = last;
    await context.pause();
  }
  return new Map(
    [...byConversation].map(([conversation, raters]) => [
      conversation,
      [...raters].map(([annotator, { answers }]) => ({ annotator, answers })),
    ]),
  );
}

function collect(byConversation: Map<number, Map<string, Rating>>, row: RatingRow): void {
  const raters = byConversation.get(row.conversation) ?? new Map<string, Rating>();
  byConversation.set(row.conversation, raters);
  const rating = raters.get(row.annotator) ?? { item: row.item, answers: {} };
  raters.set(row.annotator, rating);
  if (rating.item === row.item) rating.answers[row.field.slice('answer:'.length)] = row.value;
}
