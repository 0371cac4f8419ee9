import { stateOf } from '../../shared/annotation/fold.ts';
import type { ItemKind, ItemProgress } from '../../shared/domain/annotation.ts';
import { conversationId, itemId } from '../../shared/domain/ids.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { Db } from './database.ts';

export interface StoredItem {
  id: number;
  uid: string;
  kind: string;
  conversationUid: string;
  instrumentId: string;
  /** Of a two-sided item; null on the others. */
  secondUid: string | null;
  cut: number | null;
  notice: string | null;
  blind: 0 | 1;
}

interface ProgressRow {
  uid: string;
  kind: string;
  conversation: string;
  place: number;
  state: string | null;
  answered: number;
  touched: number;
  blind: 0 | 1;
}

const current = 'FROM current_value AS v WHERE v.item_id = a.item_id AND v.annotator_id = a.annotator_id';

/** Items and who has them in which place. `choices` is a JSON list of the fields that count as answered questions. */
export function itemRepository(db: Db) {
  const columns = `item.id, item.uid, item.kind, c.uid AS conversationUid, item.instrument_id AS instrumentId,
    second.uid AS secondUid, item.cut, item.notice, item.blind`;
  const from = `FROM item JOIN conversation AS c ON c.id = item.conversation_id
    LEFT JOIN conversation AS second ON second.id = item.second_conversation_id`;
  const byUid = db.prepare<[string], StoredItem>(`SELECT ${columns} ${from} WHERE item.uid = ?`);
  const ofConversation = db.prepare<[number], StoredItem>(
    `SELECT ${columns} ${from} WHERE item.conversation_id = ? AND item.kind = 'rating' AND item.blind = 0 ORDER BY item.id LIMIT 1`,
  );
  const insert = db.prepare('INSERT INTO item (uid, kind, conversation_id, instrument_id) VALUES (?, ?, ?, ?)');
  const assigned = db.prepare<[number, number], { id: number }>(
    'SELECT id FROM assignment WHERE item_id = ? AND annotator_id = ? AND withdrawn = 0',
  );
  const nextPlace = db.prepare<[number], { place: number }>(
    'SELECT ifnull(max(place), -1) + 1 AS place FROM assignment WHERE annotator_id = ?',
  );
  const assign = db.prepare(
    'INSERT INTO assignment (item_id, annotator_id, place) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const takeBack = db.prepare(`
    DELETE FROM assignment WHERE annotator_id = @annotator AND place >= @from AND place < @from + @count
      AND EXISTS (SELECT 1 FROM item WHERE item.id = assignment.item_id AND item.blind = 0)
      AND NOT EXISTS (SELECT 1 FROM log_head AS h WHERE h.item_id = assignment.item_id AND h.annotator_id = assignment.annotator_id)`);
  const progress = `
    SELECT item.uid, item.kind, item.blind, c.uid AS conversation, a.place,
      (SELECT v.value ${current} AND v.field = 'state') AS state,
      (SELECT count(*) ${current} AND v.filled = 1 AND v.field IN (SELECT value FROM json_each(@choices))) AS answered,
      EXISTS (SELECT 1 ${current} AND v.filled = 1 AND v.field <> 'state' AND v.field NOT GLOB 'time:*') AS touched
    FROM assignment AS a JOIN item ON item.id = a.item_id JOIN conversation AS c ON c.id = item.conversation_id`;
  const queue = db.prepare<[{ annotator: number; choices: string }], ProgressRow>(
    `${progress} WHERE a.annotator_id = @annotator AND a.withdrawn = 0 ORDER BY a.place, a.id`,
  );
  const one = db.prepare<[{ annotator: number; item: number; choices: string }], ProgressRow>(
    `${progress} WHERE a.item_id = @item AND a.annotator_id = @annotator`,
  );
  const list = (fields: readonly string[]) => JSON.stringify(fields);

  return {
    byUid: (uid: string): StoredItem | null => byUid.get(uid) ?? null,
    ratingOf: (conversation: number): StoredItem | null => ofConversation.get(conversation) ?? null,
    isAssigned: (item: number, annotator: number): boolean => assigned.get(item, annotator) !== undefined,
    add: (uid: string, kind: ItemKind, conversation: number, instrument: string): number =>
      Number(insert.run(uid, kind, conversation, instrument).lastInsertRowid),
    nextPlace: (annotator: number): number => nextPlace.get(annotator)?.place ?? 0,
    /** Of these places of a queue, takes away the items that are not blind and not begun. @returns how many */
    takeBack: (annotator: number, from: number, count: number): number =>
      takeBack.run({ annotator, from, count }).changes,
    /** Puts the item at the end of the annotator's queue. @returns false when it is there already */
    assign: (item: number, annotator: number): boolean =>
      assign.run(item, annotator, nextPlace.get(annotator)?.place ?? 0).changes > 0,
    queue: (annotator: number, choices: readonly string[]): ItemProgress[] =>
      queue.all({ annotator, choices: list(choices) }).map(progressOf),
    progress(item: number, annotator: number, choices: readonly string[]): ItemProgress | null {
      const row = one.get({ item, annotator, choices: list(choices) });
      return row ? progressOf(row) : null;
    },
  };
}

function progressOf(row: ProgressRow): ItemProgress {
  const { state } = stateOf(JSON.parse(row.state ?? 'null') as Json, row.touched === 1);
  return {
    id: itemId(row.uid),
    kind: row.kind as ItemKind,
    conversation: conversationId(row.conversation),
    place: row.place,
    state,
    answered: row.answered,
    blind: row.blind === 1,
  };
}
