import type { SourceKind } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';

/** A conversation as the User-Sim Index needs it; JSON stays text. */
export interface UsiRow {
  id: number;
  uid: string;
  sourceId: number;
  kind: SourceKind;
  instanceId: string;
  task: string | null;
  domain: string | null;
  batch: number | null;
  run: number | null;
  ordinal: number;
  rewardJson: string | null;
  keepJson: string | null;
  /** Kept measurement; null where there is none yet. */
  measured: string | null;
}

export interface SurveyRow {
  label: string;
  entryKey: string;
  raw: string;
}

export interface RatingRow {
  conversation: number;
  item: number;
  annotator: string;
  field: string;
  /** Option text. */
  value: string;
  /** 1: the annotator saw the conversation a second time. */
  repeat: 0 | 1;
}

/** What the index and agreement read of a study, in pages where there may be much of it. */
export function usiRowRepository(db: Db) {
  const page = db.prepare<[{ kind: string; version: string; after: number; limit: number }], UsiRow>(`
    SELECT c.id, c.uid, c.source_id AS sourceId, source.kind, c.instance_id AS instanceId, task.key AS task, task.domain,
      c.batch, c.run, c.ordinal, c.reward_json AS rewardJson, c.keep_json AS keepJson,
      (SELECT data FROM feature WHERE conversation_id = c.id AND kind = @kind AND version = @version) AS measured
    FROM visible_conversation AS c
    JOIN source ON source.id = c.source_id
    LEFT JOIN task ON task.id = c.task_id
    WHERE c.id > @after ORDER BY c.id LIMIT @limit`);
  const surveys = db.prepare<[], SurveyRow>(
    'SELECT label, entry_key AS entryKey, raw FROM visible_survey ORDER BY label, ordinal, id',
  );
  const ratings = db.prepare<[{ fields: string; after: number; items: number }], RatingRow>(`
    SELECT item.conversation_id AS conversation, item.id AS item, annotator.name AS annotator, v.field,
      v.value ->> '$' AS value, item.role = 'repeat' AS repeat
    FROM (SELECT id, conversation_id, role FROM item
      WHERE id > @after AND kind = 'rating' AND role IN ('normal', 'repeat') ORDER BY id LIMIT @items) AS item
    CROSS JOIN current_value AS state ON state.item_id = item.id AND state.field = 'state'
    CROSS JOIN current_value AS v ON v.item_id = item.id AND v.annotator_id = state.annotator_id
    JOIN annotator ON annotator.id = state.annotator_id
    WHERE state.value ->> '$.state' = 'submitted'
      AND v.filled = 1 AND v.field IN (SELECT value FROM json_each(@fields))
    ORDER BY item.id, annotator.id`);
  const itemsBehind = db.prepare<[{ after: number; items: number }], { last: number | null }>(`
    SELECT max(id) AS last FROM (SELECT id FROM item
      WHERE id > @after AND kind = 'rating' AND role IN ('normal', 'repeat') ORDER BY id LIMIT @items)`);

  return {
    page: (kind: string, version: string, after: number, limit: number): UsiRow[] =>
      page.all({ kind, version, after, limit }),
    surveys: (): SurveyRow[] => surveys.all(),
    /**
     * Current answers to these fields in the next submitted items; unfinished and skipped ones are left out, and so are gold items
     * and attention checks, which serve quality alone.
     * @returns also the row of the last item looked at, null when none is left
     */
    submittedRatings(
      fields: readonly string[],
      after: number,
      items: number,
    ): { rows: RatingRow[]; last: number | null } {
      const last = itemsBehind.get({ after, items })?.last ?? null;
      return { rows: last === null ? [] : ratings.all({ fields: JSON.stringify(fields), after, items }), last };
    },
  };
}
