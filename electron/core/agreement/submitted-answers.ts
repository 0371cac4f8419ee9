import type { AnnotatorRating } from '../../../shared/usi/study.ts';
import type { RatingRow } from '../../db/usi-rows.ts';
import type { StudyContext } from '../context.ts';

/** Items of one page: read in a few milliseconds. */
export const pageItems = 200;

/** One submitted item of one annotator. */
export interface Presentation {
  item: number;
  /** Shown a second time on purpose: never a first presentation. */
  repeat: boolean;
  answers: Record<string, string>;
}

/** Conversation row -> annotator -> submitted items in the order in which they were made: the first, then repeats. */
export type Presentations = Map<number, Map<string, Presentation[]>>;

/** Drafts and skipped items are left out. Other commands are served between pages. */
export async function submittedPresentations(context: StudyContext): Promise<Presentations> {
  const { usiRows, instruments } = context.repositories;
  const fields = instruments.choiceFields();
  const found: Presentations = new Map();
  for (let after: number | null = 0; after !== null; ) {
    const { rows, last }: { rows: RatingRow[]; last: number | null } = usiRows.submittedRatings(
      fields,
      after,
      pageItems,
    );
    for (const row of rows) collect(found, row);
    after = last;
    await context.pause();
  }
  return found;
}

/** Conversation row -> ratings, one per annotator: of several items of one conversation the first presentation counts. */
export async function submittedAnswers(context: StudyContext): Promise<Map<number, AnnotatorRating[]>> {
  return new Map(
    [...(await submittedPresentations(context))].map(([conversation, raters]) => [
      conversation,
      [...raters].flatMap(([annotator, items]) => {
        const first = firstOf(items);
        return first ? [{ annotator, answers: first.answers }] : [];
      }),
    ]),
  );
}

/** The presentation that counts. */
export const firstOf = (items: readonly Presentation[]): Presentation | undefined =>
  items.find(({ repeat }) => !repeat);

function collect(found: Presentations, { conversation, annotator, item, field, value, repeat }: RatingRow): void {
  const raters = found.get(conversation) ?? new Map<string, Presentation[]>();
  found.set(conversation, raters);
  const items = raters.get(annotator) ?? [];
  raters.set(annotator, items);
  let presentation = items.at(-1);
  if (presentation?.item !== item) {
    presentation = { item, repeat: repeat === 1, answers: {} };
    items.push(presentation);
  }
  presentation.answers[field.slice('answer:'.length)] = value;
}
