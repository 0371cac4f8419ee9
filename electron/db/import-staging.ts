import type { SourceKind } from '../../shared/domain/conversation.ts';
import type { ConversationDraft, SourceDraft, SurveyDraft, TaskDraft } from '../../shared/domain/import.ts';
import { isTruthy } from '../../shared/formats/json-value.ts';
import { conversationUid } from './content-hash.ts';
import type { Db } from './database.ts';
import { naturalOrder } from './natural-order.ts';

/** The record as text or as its UTF-8 bytes. */
type StagedConversation = Omit<ConversationDraft, 'raw'> & { raw: string | Uint8Array };

/**
 * Writes rows of an import that is under way. They belong to a staging import, so that nobody sees them before its last
 * transaction. Sources and tasks that the study holds already are used as they are.
 */
export function importStaging(db: Db) {
  const sourceByOrigin = db.prepare<[string, string], { id: number }>(
    'SELECT id FROM source WHERE kind = ? AND origin = ?',
  );
  const labelTaken = db.prepare<[string, string], { id: number }>('SELECT id FROM source WHERE kind = ? AND label = ?');
  const addSource = db.prepare(`
    INSERT INTO source (kind, origin, label, position, terms, import_id)
    SELECT @kind, @origin, @label, ifnull(max(position), -1) + 1, @terms, @importId FROM source`);
  const taskByKey = db.prepare<[string], { id: number }>('SELECT id FROM task WHERE key = ?');
  const addTask = db.prepare('INSERT INTO task (key, domain, import_id) VALUES (?, ?, ?)');
  const fillTask = db.prepare(`
    UPDATE task SET domain = ifnull(domain, @domain), title = ifnull(title, @title),
      instruction = ifnull(instruction, @instruction), policy = ifnull(policy, @policy)
    WHERE key = @key AND (@importId IS NULL OR import_id = @importId)`);
  const addConversation = db.prepare(`
    INSERT INTO conversation (uid, import_id, source_id, task_id, task_order, format, instance_id, batch, run, ordinal,
      reward_json, reward, keep_json, kept, messages, turns, user_turns, words, survey_answered, flagged, content_hash)
    VALUES (@uid, @importId, @sourceId, @taskId, @taskOrder, @format, @instanceId, @batch, @run, @ordinal,
      @rewardJson, @reward, @keepJson, @kept, @messages, @turns, @userTurns, @words, @surveyAnswered, @flagged, @hash)`);
  const addRaw = db.prepare('INSERT INTO conversation_raw (conversation_id, raw) VALUES (?, CAST(? AS TEXT))');
  const addSurvey = db.prepare(`
    INSERT INTO survey (import_id, label, entry_key, ordinal, raw, content_hash) VALUES (?, ?, ?, ?, ?, ?)`);
  const hold = db.prepare('INSERT INTO import_staged (import_id, n, record) VALUES (?, ?, ?)');
  const nextOrdinal = (table: 'conversation' | 'survey') =>
    (db.prepare(`SELECT ifnull(max(ordinal), -1) + 1 AS next FROM ${table}`).get() as { next: number }).next;

  let ordinal = nextOrdinal('conversation');
  let surveyOrdinal = nextOrdinal('survey');
  const sourceIds = new Map<string, number>();
  const taskIds = new Map<string, number>();

  function freeLabel(kind: SourceKind, wanted: string): string {
    for (let n = 1; ; n++) {
      const label = n === 1 ? wanted : `${wanted} (${n})`;
      if (!labelTaken.get(kind, label)) return label;
    }
  }

  function source(importId: number, { kind, origin, label, terms }: Omit<SourceDraft, 'type'>): number {
    const name = `${kind} ${origin}`;
    const known = sourceIds.get(name) ?? sourceByOrigin.get(kind, origin)?.id;
    const id =
      known ?? Number(addSource.run({ kind, origin, label: freeLabel(kind, label), terms, importId }).lastInsertRowid);
    sourceIds.set(name, id);
    return id;
  }

  function task(importId: number, { key, domain }: { key: string; domain: string | null }): number {
    const known = taskIds.get(key) ?? taskByKey.get(key)?.id;
    const id = known ?? Number(addTask.run(key, domain, importId).lastInsertRowid);
    taskIds.set(key, id);
    return id;
  }

  return {
    source,
    conversation(importId: number, draft: StagedConversation, hash: Buffer): void {
      const { format, instanceId, batch, run, reward, keep, raw } = draft;
      const { messages, turns, userTurns, words, surveyAnswered } = draft;
      const { kind, label } = draft.source;
      const { lastInsertRowid } = addConversation.run({
        uid: conversationUid(hash),
        importId,
        sourceId: source(importId, { kind, origin: label, label, terms: null }),
        taskId: draft.task ? task(importId, draft.task) : null,
        taskOrder: naturalOrder(draft.task?.key ?? instanceId),
        format,
        instanceId,
        batch,
        run,
        ordinal: ordinal++,
        rewardJson: reward === undefined ? null : JSON.stringify(reward),
        reward: typeof reward === 'number' || typeof reward === 'boolean' ? Number(reward) : null,
        keepJson: keep === undefined ? null : JSON.stringify(keep),
        kept: keep === undefined || isTruthy(keep) ? 1 : 0,
        messages,
        turns,
        userTurns,
        words,
        surveyAnswered,
        flagged: draft.archived?.flagged ? 1 : 0,
        hash,
      });
      addRaw.run(lastInsertRowid, raw);
    },
    survey(importId: number, { label, key, raw }: SurveyDraft, hash: Buffer): void {
      addSurvey.run(importId, label, key, surveyOrdinal++, raw, hash);
    },
    /**
     * Makes the task if there is none, and fills what is open in a task that this import made.
     * @returns false when the study held the task before: then it must wait for the last transaction
     */
    task(importId: number, draft: TaskDraft): boolean {
      task(importId, draft);
      const { type: _, ...values } = draft;
      return fillTask.run({ ...values, importId }).changes > 0;
    },
    /** Fills what is open in a task that the study held before: only in the last transaction. */
    fillTask({ type: _, ...values }: TaskDraft): void {
      fillTask.run({ ...values, importId: null });
    },
    /** Keeps a record for the last transaction. */
    hold: (importId: number, n: number, record: string): void => void hold.run(importId, n, record),
  };
}
