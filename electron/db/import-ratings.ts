import { itemId, revisionId } from '../../shared/domain/ids.ts';
import type { RatingDraft } from '../../shared/domain/import.ts';
import type { Json } from '../../shared/domain/json.ts';
import { annotatorRepository } from './annotators.ts';
import type { Db } from './database.ts';
import { itemRepository } from './items.ts';
import { revisionRepository } from './revisions.ts';

/** A row of ratings on its way into the log: `item` is the conversation's id, the random ids are drawn already. */
export interface HeldRating extends RatingDraft {
  instrument: string;
  at: string;
  newItem: string;
  /** Two for each rating: of the answer, and of the state that may follow it. */
  newRevisions: string[];
}

/**
 * Appends imported ratings to the log, under the author `import/<annotator>`. They are finished work: their items count as
 * submitted. What an annotator answered before stays.
 */
export function importRatings(db: Db) {
  const conversation = db.prepare<[string], { id: number }>('SELECT id FROM conversation WHERE uid = ?');
  const itemUid = db.prepare<[number], { uid: string }>('SELECT uid FROM item WHERE id = ?');
  const current = db.prepare<[number, number, string], { filled: number }>(
    'SELECT filled FROM current_value WHERE item_id = ? AND annotator_id = ? AND field = ?',
  );
  const items = itemRepository(db);
  const annotators = annotatorRepository(db);
  const revisions = revisionRepository(db);

  return ({ item: uid, ratings, instrument, at, newItem, newRevisions }: HeldRating): void => {
    const row = conversation.get(uid);
    if (!row) throw new Error(`the conversation ${uid} of an imported rating is gone`);
    const item = items.ratingOf(row.id)?.id ?? items.add(newItem, 'rating', row.id, instrument);
    const name = itemUid.get(item)?.uid ?? newItem;
    for (const [n, { annotator, question, answer }] of ratings.entries()) {
      const rater = annotators.ensure(annotator, at);
      items.assign(item, rater);
      const set = (id: string, field: string, value: Json) => {
        if (current.get(item, rater, field)?.filled === 1) return;
        const lamport = revisions.largestLamport(item) + 1;
        const author = `import/${annotator}`;
        const entry = { id: revisionId(id), item: itemId(name), annotator, author, lamport, field, value };
        revisions.append(item, rater, { ...entry, undoes: null, redoes: null, instrument, at });
      };
      set(newRevisions[2 * n] as string, `answer:${question}`, answer);
      set(newRevisions[2 * n + 1] as string, 'state', { state: 'submitted' });
    }
  };
}
