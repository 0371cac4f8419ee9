import type { ConversationSummary, SourceKind } from '../../shared/domain/conversation.ts';
import { conversationId } from '../../shared/domain/ids.ts';

/** A conversation as it comes out of the database, with its source and task. */
export interface ConversationRow {
  id: number;
  uid: string;
  instance_id: string;
  source_id: number;
  source_kind: SourceKind;
  source_label: string;
  task_key: string | null;
  task_title: string | null;
  domain: string | null;
  batch: number | null;
  run: number | null;
  turns: number;
  user_turns: number;
  words: number;
  reward: number | null;
  kept: number;
  survey_answered: number | null;
  flagged: number;
}

/** `c` is the conversation, `source` and `task` are joined to it. */
export const summaryColumns = `
  c.id, c.uid, c.instance_id, c.source_id, source.kind AS source_kind, source.label AS source_label,
  task.key AS task_key, task.title AS task_title, task.domain AS domain, c.batch, c.run, c.turns, c.user_turns, c.words,
  c.reward, c.kept, c.survey_answered, c.flagged`;

export const summaryJoins = `
  JOIN source ON source.id = c.source_id
  LEFT JOIN task ON task.id = c.task_id`;

export function summaryOf(row: ConversationRow): ConversationSummary {
  return {
    id: conversationId(row.uid),
    instanceId: row.instance_id,
    sourceId: row.source_id,
    sourceKind: row.source_kind,
    sourceLabel: row.source_label,
    taskKey: row.task_key,
    taskTitle: row.task_title,
    domain: row.domain,
    batch: row.batch,
    run: row.run,
    turns: row.turns,
    userTurns: row.user_turns,
    words: row.words,
    reward: row.reward,
    kept: row.kept === 1,
    surveyAnswered: row.survey_answered,
    flagged: row.flagged === 1,
  };
}
