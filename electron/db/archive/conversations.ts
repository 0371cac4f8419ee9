import type { SourceKind } from '../../../shared/domain/conversation.ts';
import type { ConversationDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveRows } from './archive-table.ts';

interface Row {
  uid: string;
  kind: SourceKind;
  origin: string;
  format: string;
  instanceId: string;
  task: string | null;
  domain: string | null;
  batch: number | null;
  run: number | null;
  flagged: number;
  raw: string;
}

/** Conversations with their raw records; what follows from these (counts, reward, survey) is derived again. */
export function conversationRows(db: Db): ArchiveRows<ConversationDraft> {
  return {
    *rows() {
      const found = db.prepare<[], Row>(`
        SELECT c.uid, source.kind, source.origin, c.format, c.instance_id AS instanceId, task.key AS task, task.domain,
          c.batch, c.run, c.flagged, conversation_raw.raw
        FROM conversation AS c INDEXED BY conversation_by_ordinal
        CROSS JOIN conversation_raw ON conversation_raw.conversation_id = c.id
        JOIN source ON source.id = c.source_id
        LEFT JOIN task ON task.id = c.task_id
        WHERE c.id IN (SELECT id FROM temp.chosen) ORDER BY c.ordinal, c.id`);
      for (const { uid, kind, origin, task, domain, flagged, ...row } of found.iterate()) {
        yield {
          ...derivedAgain,
          ...row,
          source: { kind, label: origin },
          task: task === null ? null : { key: task, domain },
          archived: { id: uid, flagged: flagged === 1 },
        };
      }
    },
  };
}

const derivedAgain = {
  type: 'conversation',
  reward: undefined,
  keep: undefined,
  turns: 0,
  userTurns: 0,
  words: 0,
  messages: 0,
  surveyAnswered: null,
} as const;
