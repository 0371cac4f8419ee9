import type { SourceKind } from '../../shared/domain/conversation.ts';
import { adjudicationRepository } from './adjudications.ts';
import type { Db } from './database.ts';

export interface ExportedSource {
  id: number;
  kind: SourceKind;
  origin: string;
  label: string;
  terms: string | null;
}

export interface ExportedConversation {
  uid: string;
  sourceId: number;
  format: string;
  instanceId: string;
  task: string | null;
  domain: string | null;
  batch: number | null;
  run: number | null;
  flagged: number;
  raw: string;
}

export interface ExportedRating {
  annotator: string;
  item: string;
  conversation: string;
  source: string;
  kind: SourceKind;
  task: string | null;
  run: number | null;
  batch: number | null;
  state: string;
  field: string;
  value: string;
  at: string;
  revision: string;
}

/** A decision in force about a disagreement, placed like a rating. */
export interface ExportedDecision extends Omit<ExportedRating, 'annotator' | 'state' | 'field'> {
  dimension: string;
  reason: string;
  author: string;
  /** JSON: the ratings that were decided upon, by annotator. */
  basis: string;
}

/** Everything that exports read, in an order that depends on content alone. Rows of unfinished imports are left out. */
export function exportRowRepository(db: Db) {
  const sources = db.prepare<[], ExportedSource>(
    'SELECT id, kind, origin, label, terms FROM visible_source ORDER BY position, id',
  );
  const tasks = db.prepare<[], Record<string, string | null>>(
    'SELECT key, domain, title, instruction, policy FROM visible_task ORDER BY key',
  );
  const conversations = db.prepare<[], ExportedConversation>(`
    SELECT c.uid, c.source_id AS sourceId, c.format, c.instance_id AS instanceId, task.key AS task, task.domain, c.batch,
      c.run, c.flagged, conversation_raw.raw
    FROM visible_conversation AS c
    JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    LEFT JOIN task ON task.id = c.task_id
    ORDER BY c.ordinal, c.id`);
  const surveys = db.prepare<[], { label: string; key: string; raw: string }>(
    'SELECT label, entry_key AS key, raw FROM visible_survey ORDER BY label, ordinal, id',
  );
  const instruments = db.prepare<[], { definition: string }>('SELECT definition FROM instrument ORDER BY id');
  const annotators = db.prepare<[], { name: string; createdAt: string }>(
    'SELECT name, created_at AS createdAt FROM annotator ORDER BY name',
  );
  const items = db.prepare<[], Record<string, string>>(`
    SELECT item.uid AS id, item.kind, conversation.uid AS conversation, instrument_id AS instrument
    FROM item JOIN conversation ON conversation.id = item.conversation_id ORDER BY item.uid`);
  const assignments = db.prepare<[], { item: string; annotator: string; place: number }>(`
    SELECT item.uid AS item, annotator.name AS annotator, place
    FROM assignment JOIN item ON item.id = item_id JOIN annotator ON annotator.id = annotator_id
    ORDER BY annotator.name, place, item.uid`);
  const revisions = db.prepare<[], Record<string, string | number | null>>(`
    SELECT revision.uid AS id, item.uid AS item, annotator.name AS annotator, author, lamport, field, value, undoes,
      redoes, revision.instrument_id AS instrument, at
    FROM revision JOIN item ON item.id = item_id JOIN annotator ON annotator.id = annotator_id
    ORDER BY item.uid, lamport, author, revision.uid`);
  const ratings = db.prepare<[], ExportedRating>(`
    SELECT annotator.name AS annotator, item.uid AS item, conversation.uid AS conversation, source.label AS source,
      source.kind, task.key AS task, conversation.run, conversation.batch,
      ifnull(state.value ->> '$.state', 'draft') AS state, v.field, v.value ->> '$' AS value, v.at, v.uid AS revision
    FROM current_value AS v
    JOIN item ON item.id = v.item_id
    JOIN annotator ON annotator.id = v.annotator_id
    JOIN conversation ON conversation.id = item.conversation_id
    JOIN source ON source.id = conversation.source_id
    LEFT JOIN task ON task.id = conversation.task_id
    LEFT JOIN current_value AS state
      ON state.item_id = v.item_id AND state.annotator_id = v.annotator_id AND state.field = 'state'
    WHERE v.field LIKE 'answer:%' AND v.filled = 1
    ORDER BY annotator.name, item.uid, v.field`);

  const decisions = db.prepare<[], ExportedDecision>(`
    SELECT item.uid AS item, conversation.uid AS conversation, source.label AS source, source.kind, task.key AS task,
      conversation.run, conversation.batch, a.dimension, a.value, a.reason, a.author, a.basis, a.at, a.uid AS revision
    FROM current_adjudication AS a
    JOIN item ON item.id = a.item_id
    JOIN conversation ON conversation.id = item.conversation_id
    JOIN source ON source.id = conversation.source_id
    LEFT JOIN task ON task.id = conversation.task_id
    ORDER BY item.uid, a.dimension`);

  return {
    sources: () => sources.all(),
    tasks: () => tasks.all(),
    conversations: () => conversations.iterate(),
    surveys: () => surveys.iterate(),
    instruments: () => instruments.all(),
    annotators: () => annotators.all(),
    items: () => items.iterate(),
    assignments: () => assignments.iterate(),
    revisions: () => revisions.iterate(),
    /** Every decision about a disagreement: its own source, beside the ratings. */
    adjudications: adjudicationRepository(db).all,
    /** Those in force, placed like ratings. */
    decisions: () => decisions.all(),
    ratings: () => ratings.all(),
  };
}
