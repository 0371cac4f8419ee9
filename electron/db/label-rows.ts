import type { Db } from './database.ts';

/** A submitted labelling of one conversation by one annotator. */
export interface LabelItemRow {
  item: number;
  conversation: number;
  uid: string;
  annotator: string;
}

export interface LabelRow {
  item: number;
  annotator: string;
  /** `labels:<position among what was shown>` */
  field: string;
  /** JSON list of label ids, or null. */
  value: string;
  /** Name of what was shown; null on older answers. */
  shape: string | null;
}

export function labelRowRepository(db: Db) {
  const items = db.prepare<[], LabelItemRow>(`
    SELECT item.id AS item, c.id AS conversation, c.uid, annotator.name AS annotator
    FROM item
    JOIN conversation AS c ON c.id = item.conversation_id
    JOIN current_value AS state ON state.item_id = item.id AND state.field = 'state'
    JOIN annotator ON annotator.id = state.annotator_id
    WHERE item.kind = 'labels' AND item.role = 'normal' AND state.value ->> '$.state' = 'submitted'
    ORDER BY item.id, annotator.id`);
  const labels = db.prepare<[], LabelRow>(`
    SELECT item.id AS item, annotator.name AS annotator, r.field, r.value, r.shape
    FROM item
    CROSS JOIN revision AS r ON r.item_id = item.id AND r.field LIKE 'labels:%'
    JOIN annotator ON annotator.id = r.annotator_id
    WHERE item.kind = 'labels' AND item.role = 'normal'
    ORDER BY item.id, annotator.id, r.lamport, r.author, r.uid`);

  return {
    items: (): LabelItemRow[] => items.all(),
    /** Every entry about labels, in log order. */
    labels: (): LabelRow[] => labels.all(),
  };
}
