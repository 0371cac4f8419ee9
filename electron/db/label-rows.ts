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
  /** `labels:<canonical position>` */
  field: string;
  /** JSON list of label ids. */
  value: string;
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
    SELECT item.id AS item, annotator.name AS annotator, v.field, v.value
    FROM item
    JOIN current_value AS v ON v.item_id = item.id AND v.filled = 1 AND v.field LIKE 'labels:%'
    JOIN annotator ON annotator.id = v.annotator_id
    WHERE item.kind = 'labels' AND item.role = 'normal'`);

  return { items: (): LabelItemRow[] => items.all(), labels: (): LabelRow[] => labels.all() };
}
