import type { Adjudication } from '../../shared/domain/adjudication.ts';
import type { Db } from './database.ts';

interface AdjudicationRow extends Omit<Adjudication, 'basis'> {
  basis: string;
}

const columns = `a.uid AS id, item.uid AS item, a.dimension, a.value, a.reason, a.basis, a.author, a.lamport,
  a.instrument_id AS instrument, a.at`;

/** The append-only log of decisions about disagreements. */
export function adjudicationRepository(db: Db) {
  const insert = db.prepare(`
    INSERT INTO adjudication (uid, item_id, dimension, value, reason, basis, author, lamport, instrument_id, at)
    VALUES (@id, @itemRow, @dimension, @value, @reason, @basis, @author, @lamport, @instrument, @at)`);
  const log = db.prepare<[number, string], AdjudicationRow>(`
    SELECT ${columns} FROM adjudication AS a JOIN item ON item.id = a.item_id
    WHERE a.item_id = ? AND a.dimension = ? ORDER BY a.lamport, a.author, a.uid`);
  const current = db.prepare<[], AdjudicationRow & { conversationRow: number }>(`
    SELECT ${columns}, item.conversation_id AS conversationRow
    FROM current_adjudication AS a JOIN item ON item.id = a.item_id ORDER BY a.item_id, a.dimension`);
  const byUid = db.prepare<[string], AdjudicationRow>(`
    SELECT ${columns} FROM adjudication AS a JOIN item ON item.id = a.item_id WHERE a.uid = ?`);
  const largest = db.prepare<[number], { lamport: number | null }>(
    'SELECT max(lamport) AS lamport FROM adjudication WHERE item_id = ?',
  );

  const chosen = (table: 'adjudication' | 'current_adjudication') =>
    db
      .prepare<[], AdjudicationRow>(`
        SELECT ${columns} FROM ${table} AS a JOIN item ON item.id = a.item_id
        WHERE item.id IN (SELECT id FROM temp.chosen_item)
        ORDER BY item.uid, a.dimension, a.lamport, a.author, a.uid`)
      .all();

  return {
    append(itemRow: number, { basis, ...decision }: Adjudication): void {
      insert.run({ ...decision, itemRow, basis: JSON.stringify(basis) });
    },
    /** Everything that was decided about one question of one item, in log order. */
    log: (itemRow: number, dimension: string): Adjudication[] => log.all(itemRow, dimension).map(adjudicationOf),
    /** Decisions in force, with the row of the item's conversation. */
    current: (): (Adjudication & { conversationRow: number })[] =>
      current.all().map(({ conversationRow, ...row }) => ({ ...adjudicationOf(row), conversationRow })),
    /** Of the chosen conversations of a snapshot, in an order that depends on content alone. */
    chosen: (): Adjudication[] => chosen('adjudication').map(adjudicationOf),
    chosenInForce: (): Adjudication[] => chosen('current_adjudication').map(adjudicationOf),
    byUid(uid: string): Adjudication | null {
      const row = byUid.get(uid);
      return row ? adjudicationOf(row) : null;
    },
    /** Largest Lamport number of the item's decisions; 0 without one. */
    largestLamport: (itemRow: number): number => largest.get(itemRow)?.lamport ?? 0,
  };
}

const adjudicationOf = ({ basis, ...row }: AdjudicationRow): Adjudication => ({
  ...row,
  basis: JSON.parse(basis) as Record<string, string>,
});
