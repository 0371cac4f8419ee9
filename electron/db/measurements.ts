import type { SourceKind } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';

export interface Unmeasured {
  id: number;
  kind: SourceKind;
  format: string;
  raw: string;
}

/** What was computed once from a conversation's record and is kept, by kind and version. */
export function measurementRepository(db: Db) {
  const missing = db.prepare<[{ kind: string; version: string; after: number; limit: number }], Unmeasured>(`
    SELECT c.id, source.kind, c.format, conversation_raw.raw
    FROM visible_conversation AS c
    JOIN source ON source.id = c.source_id
    JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    WHERE c.id > @after AND NOT EXISTS (
      SELECT 1 FROM feature WHERE conversation_id = c.id AND kind = @kind AND version = @version
    )
    ORDER BY c.id LIMIT @limit`);
  const countMissing = db.prepare<[{ kind: string; version: string }], { n: number }>(`
    SELECT count(*) AS n FROM visible_conversation AS c
    WHERE NOT EXISTS (SELECT 1 FROM feature WHERE conversation_id = c.id AND kind = @kind AND version = @version)`);
  const save = db.prepare(
    'INSERT INTO feature (conversation_id, kind, version, data) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  return {
    /** Conversations behind row `after` that have no measurement of this kind and version, in row order. */
    missing: (kind: string, version: string, after: number, limit: number): Unmeasured[] =>
      missing.all({ kind, version, after, limit }),
    countMissing: (kind: string, version: string): number => countMissing.get({ kind, version })?.n ?? 0,
    save: (conversation: number, kind: string, version: string, data: string): void =>
      void save.run(conversation, kind, version, data),
  };
}
