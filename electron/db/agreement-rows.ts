import type { Db } from './database.ts';

export interface ItemTimeRow {
  item: number;
  annotator: string;
  /** Reading and working as it was measured; where it was not, from the first entry of the log to the submission in force. */
  seconds: number;
}

export interface VerdictRow {
  item: string;
  kind: 'pair' | 'graded' | 'single' | 'next-turn';
  first: string;
  /** null on items with one conversation. */
  second: string | null;
  /** The item that this one repeats. */
  repeatOf: string | null;
  annotator: string;
  /** 0: the first conversation stood on side A. */
  leftMember: 0 | 1;
  field: 'answer:verdict' | 'answer:grade';
  value: string;
}

export interface SaidRow {
  annotator: string;
  /** 1: said about the blind shape of the conversation, whose positions are its own. */
  blind: 0 | 1;
  field: string;
  /** JSON. */
  value: string;
  /** Name of what was shown; null on older blind answers and where all is in view. */
  shape: string | null;
}

export interface CommentRow extends SaidRow {
  item: number;
}

/** What agreement reads of the log beside the answers, in pages of items. */
export function agreementRowRepository(db: Db) {
  const times = db.prepare<[{ after: number; items: number }], ItemTimeRow>(`
    SELECT item.id AS item, annotator.name AS annotator,
      coalesce(
        (SELECT sum((t.value ->> '$.readingSeconds') + (t.value ->> '$.activeSeconds')) FROM current_value AS t
          WHERE t.item_id = item.id AND t.annotator_id = state.annotator_id AND t.field LIKE 'time:%'),
        (julianday(state.at) - julianday((
          SELECT min(r.at) FROM revision AS r WHERE r.item_id = item.id AND r.annotator_id = state.annotator_id
        ))) * 86400
      ) AS seconds
    FROM (SELECT id FROM item WHERE id > @after AND kind = 'rating' AND role IN ('normal', 'repeat') ORDER BY id LIMIT @items) AS item
    CROSS JOIN current_value AS state ON state.item_id = item.id AND state.field = 'state'
    JOIN annotator ON annotator.id = state.annotator_id
    WHERE state.value ->> '$.state' = 'submitted'
    ORDER BY item.id, annotator.id`);
  const last = db.prepare<[{ after: number; items: number }], { last: number | null }>(`
    SELECT max(id) AS last FROM (SELECT id FROM item WHERE id > @after AND kind = 'rating' AND role IN ('normal', 'repeat') ORDER BY id LIMIT @items)`);

  const said = db.prepare<[{ conversation: number; evidence: string }], SaidRow>(`
    SELECT annotator.name AS annotator, item.blind, v.field, v.value, v.shape
    FROM item
    CROSS JOIN current_value AS v ON v.item_id = item.id
    JOIN annotator ON annotator.id = v.annotator_id
    WHERE item.conversation_id = @conversation AND item.kind = 'rating' AND v.filled = 1 AND v.field = @evidence
    ORDER BY annotator.name, item.id`);

  // all of them, not the last of each field: a field means another message where another shape was shown
  const comments = db.prepare<[number], CommentRow>(`
    SELECT annotator.name AS annotator, item.id AS item, item.blind, r.field, r.value, r.shape
    FROM item
    CROSS JOIN revision AS r ON r.item_id = item.id
    JOIN annotator ON annotator.id = r.annotator_id
    WHERE item.conversation_id = ? AND item.kind = 'rating' AND r.field LIKE 'comment:%'
    ORDER BY annotator.name, item.id, r.lamport, r.author, r.uid`);

  const evidence = db.prepare<[number], SaidRow>(`
    SELECT annotator.name AS annotator, item.blind, v.field, v.value, v.shape
    FROM item
    CROSS JOIN current_value AS v ON v.item_id = item.id
    JOIN annotator ON annotator.id = v.annotator_id
    WHERE item.conversation_id = ? AND item.kind = 'rating' AND v.filled = 1 AND v.field LIKE 'evidence:%'
    ORDER BY annotator.name, item.id, v.field`);

  const uid = db.prepare<[number], { uid: string }>('SELECT uid FROM item WHERE id = ?');
  const verdicts = db.prepare<[], VerdictRow>(`
    SELECT item.uid AS item, item.kind, first.uid AS first, second.uid AS second, original.uid AS repeatOf,
      annotator.name AS annotator, a.left_member AS leftMember, v.field, v.value ->> '$' AS value
    FROM assignment AS a
    CROSS JOIN item ON item.id = a.item_id
    CROSS JOIN current_value AS state ON state.item_id = a.item_id AND state.annotator_id = a.annotator_id
      AND state.field = 'state'
    JOIN current_value AS v ON v.item_id = a.item_id AND v.annotator_id = a.annotator_id
      AND v.field IN ('answer:verdict', 'answer:grade')
    JOIN annotator ON annotator.id = a.annotator_id
    JOIN conversation AS first ON first.id = item.conversation_id
    LEFT JOIN conversation AS second ON second.id = item.second_conversation_id
    LEFT JOIN item AS original ON original.id = item.repeat_of
    WHERE item.kind IN ('pair', 'graded', 'single', 'next-turn') AND item.role IN ('normal', 'repeat')
      AND a.withdrawn = 0 AND state.value ->> '$.state' = 'submitted' AND v.filled = 1
    ORDER BY item.id, annotator.id`);

  return {
    /** Id of an item by its row. */
    itemUid: (row: number): string | null => uid.get(row)?.uid ?? null,
    /** Every submitted verdict of judging, first presentations and repeats. */
    verdicts: (): VerdictRow[] => verdicts.all(),
    /** Times of the next submitted items; also the row of the last item looked at, null when none is left. */
    times(after: number, items: number): { rows: ItemTimeRow[]; last: number | null } {
      const end = last.get({ after, items })?.last ?? null;
      return { rows: end === null ? [] : times.all({ after, items }), last: end };
    },
    /** Evidence for a question and comments on turns, over the rating items of one conversation. */
    said: (conversation: number, dimension: string): SaidRow[] =>
      said.all({ conversation, evidence: `evidence:${dimension}` }),
    /** Every entry about a comment, over the rating items of one conversation, in log order. */
    comments: (conversation: number): CommentRow[] => comments.all(conversation),
    /** Evidence for every question, over the rating items of one conversation. */
    evidence: (conversation: number): SaidRow[] => evidence.all(conversation),
  };
}
