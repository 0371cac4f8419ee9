import type { LeakDraft } from '../../../shared/domain/study-records.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

/** Findings of the leak scan with their decisions. */
export function leakTable(db: Db): ArchiveTable<LeakDraft> {
  const select = `
    SELECT 'leak' AS type, c.uid AS conversation, leak.position, leak.place, leak.code, leak.excerpt, leak.decision,
      leak.reason, leak.decided_at AS decidedAt
    FROM leak JOIN conversation AS c ON c.id = leak.conversation_id`;
  const known = db.prepare<[string, number, string, string], LeakDraft>(
    `${select} WHERE c.uid = ? AND leak.position = ? AND leak.code = ? AND leak.excerpt = ?`,
  );
  const add = db.prepare(`
    INSERT INTO leak (conversation_id, position, place, code, excerpt, decision, reason, decided_at)
    SELECT id, @position, @place, @code, @excerpt, @decision, @reason, @decidedAt FROM conversation WHERE uid = @conversation`);
  const content = ({ place, decision, reason, decidedAt }: LeakDraft) =>
    JSON.stringify([place, decision, reason, decidedAt]);

  return {
    rows: () =>
      db
        .prepare<[], LeakDraft>(`${select}
          WHERE leak.conversation_id IN (SELECT id FROM temp.chosen) ORDER BY leak.id`)
        .iterate(),
    identity: ({ conversation, position, code, excerpt }) => `${code} in ${conversation} at ${position}: ${excerpt}`,
    content,
    stored({ conversation, position, code, excerpt }) {
      const found = known.get(conversation, position, code, excerpt);
      return found ? content(found) : null;
    },
    needs: ({ conversation }) => [['conversation', conversation]],
    apply: ({ type: _, ...leak }) => void add.run(leak),
  };
}
