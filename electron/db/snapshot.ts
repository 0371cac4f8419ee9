import { type ConversationFilter, filterSql } from './conversation-filter.ts';
import { connect, type Db } from './database.ts';

/** A connection of its own for one long read, with the conversations that it is about. */
export interface Snapshot {
  db: Db;
  conversations: number;
  /** Tells whether a conversation's row is among the chosen. */
  chosen(): (row: number) => boolean;
  close(): void;
}

const matching = 'c.id IN (SELECT rowid FROM message_text WHERE message_text MATCH @match)';
/** Rows looked at in one go: some milliseconds. */
const slice = 20_000;

/**
 * The study as it is now, whatever is written meanwhile: a second connection inside of one read transaction, so that
 * rows can be walked one at a time while the first goes on answering. `temp.chosen` holds the rows of the conversations
 * that the filter asks for, `temp.chosen_source` and `temp.chosen_task` what these belong to (without a filter, all), and `temp.chosen_item`
 * the items whose conversations are all chosen.
 */
export async function openSnapshot(
  study: Db,
  filter: ConversationFilter,
  pause: () => Promise<void>,
): Promise<Snapshot> {
  const db = study.memory ? connect(study.serialize()) : connect(study.name, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    db.exec('CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY)');
    const { where, search, parameters } = filterSql(filter);
    const conditions = ['c.id > @after', 'c.id <= @end', ...where, ...(search ? [matching] : [])].join(' AND ');
    const choose = db.prepare(
      `INSERT INTO temp.chosen SELECT c.id FROM visible_conversation AS c WHERE ${conditions} ORDER BY c.id`,
    );
    const { last } = db.prepare('SELECT ifnull(max(id), 0) AS last FROM conversation').get() as { last: number };
    let conversations = 0;
    for (let after = 0; after < last; after += slice) {
      conversations += choose.run({ ...parameters, after, end: after + slice }).changes;
      await pause();
    }
    for (const table of ['source', 'task']) {
      const used = `SELECT DISTINCT ${table}_id AS id FROM conversation
        WHERE id IN (SELECT id FROM temp.chosen) AND ${table}_id IS NOT NULL`;
      const those = where.length > 0 || search ? used : `SELECT id FROM visible_${table}`;
      db.exec(`CREATE TEMP TABLE chosen_${table} AS ${those}`);
    }
    db.exec(`CREATE TEMP TABLE chosen_item AS SELECT id FROM item
      WHERE conversation_id IN (SELECT id FROM temp.chosen)
        AND (second_conversation_id IS NULL OR second_conversation_id IN (SELECT id FROM temp.chosen));
      CREATE UNIQUE INDEX temp.chosen_item_id ON chosen_item (id)`);
    return {
      db,
      conversations,
      chosen() {
        const has = db.prepare<[number], { id: number }>('SELECT id FROM temp.chosen WHERE id = ?');
        return (row) => has.get(row) !== undefined;
      },
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
