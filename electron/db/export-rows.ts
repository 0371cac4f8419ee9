import type { SourceKind } from '../../shared/domain/conversation.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Db } from './database.ts';

export interface ExportedSource {
  id: number;
  kind: SourceKind;
  origin: string;
  label: string;
  terms: string | null;
  /** Place among the study's sources of its kind, from 0, whatever else is chosen. */
  rank: number;
  conversations: number;
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
  instrument: string;
  field: string;
  value: string | null;
  current: number;
  lamport: number;
  at: string;
  revision: string;
}

/** A decision in force about a disagreement, placed like a rating. */
export interface ExportedDecision
  extends Pick<
    ExportedRating,
    'item' | 'conversation' | 'source' | 'kind' | 'task' | 'run' | 'batch' | 'instrument' | 'value' | 'at' | 'revision'
  > {
  dimension: string;
  reason: string;
  author: string;
  /** JSON: the ratings that were decided upon, by annotator. */
  basis: string;
}

/** What exports read of the chosen conversations of a snapshot, in an order that depends on content alone. */
export function exportRowRepository(db: Db) {
  const chosen = '(SELECT id FROM temp.chosen)';
  const name = db.prepare<[], { value: string }>("SELECT value FROM study_meta WHERE key = 'name'");
  const sources = db.prepare<[], ExportedSource>(`
    SELECT id, kind, origin, label, terms, rank, ifnull(n, 0) AS conversations
    FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY position, id) - 1 AS rank FROM visible_source) AS source
    LEFT JOIN (SELECT source_id, count(*) AS n FROM conversation WHERE id IN ${chosen} GROUP BY source_id) AS counted
      ON counted.source_id = source.id
    WHERE id IN (SELECT id FROM temp.chosen_source) ORDER BY position, id`);
  let allSources: ExportedSource[] | null = null;
  /** Counted once: a snapshot does not change. */
  const sourceList = () => {
    allSources ??= sources.all();
    return allSources;
  };
  const conversations = db.prepare<[], ExportedConversation>(`
    SELECT c.uid, c.source_id AS sourceId, c.format, c.instance_id AS instanceId, task.key AS task, task.domain, c.batch,
      c.run, conversation_raw.raw
    FROM conversation AS c INDEXED BY conversation_by_ordinal
    CROSS JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    LEFT JOIN task ON task.id = c.task_id
    WHERE c.id IN ${chosen} ORDER BY c.ordinal, c.id`);
  const byUid = db.prepare<
    [string],
    { format: string; raw: string; domain: string | null; instruction: string | null }
  >(`
    SELECT c.format, conversation_raw.raw, task.domain, task.instruction
    FROM conversation AS c JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    LEFT JOIN task ON task.id = c.task_id
    WHERE c.uid = ? AND c.id IN ${chosen}`);
  const surveys = db.prepare<[], { label: string; key: string; raw: string }>(
    'SELECT label, entry_key AS key, raw FROM visible_survey ORDER BY label, ordinal, id',
  );
  const ownSurveys = db.prepare<[], { n: number }>(
    `SELECT count(survey_answered) AS n FROM conversation WHERE id IN ${chosen}`,
  );
  const surveyLabels = db.prepare<[], { label: string }>('SELECT DISTINCT label FROM visible_survey ORDER BY label');
  const instruments = db.prepare<[], { definition: string }>('SELECT definition FROM instrument ORDER BY id');
  const annotators = db.prepare<[], { name: string }>('SELECT name FROM annotator ORDER BY name');
  const revisionCount = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM revision');
  const ratings = (history: boolean) =>
    db.prepare<[], ExportedRating>(`
      SELECT annotator.name AS annotator, item.uid AS item, c.uid AS conversation, source.label AS source,
        source.kind, task.key AS task, c.run, c.batch,
        ifnull((SELECT s.value ->> '$.state' FROM current_value AS s
          WHERE s.item_id = item.id AND s.annotator_id = annotator.id AND s.field = 'state'), 'draft') AS state,
        r.instrument_id AS instrument, r.field, r.value ->> '$' AS value, h.revision_id = r.id AS current, r.lamport,
        r.at, r.uid AS revision
      FROM item
      CROSS JOIN revision AS r ON r.item_id = item.id
      JOIN log_head AS h ON h.item_id = r.item_id AND h.annotator_id = r.annotator_id AND h.field = r.field
      JOIN annotator ON annotator.id = r.annotator_id
      JOIN conversation AS c ON c.id = item.conversation_id
      JOIN source ON source.id = c.source_id
      LEFT JOIN task ON task.id = c.task_id
      WHERE item.kind = 'rating' AND r.field LIKE 'answer:%' AND item.conversation_id IN ${chosen}
        ${history ? '' : 'AND h.revision_id = r.id AND h.filled = 1'}
      ORDER BY item.uid, r.field, r.lamport, r.uid`);
  const decisions = db.prepare<[], ExportedDecision>(`
    SELECT item.uid AS item, c.uid AS conversation, source.label AS source, source.kind, task.key AS task, c.run, c.batch,
      a.instrument_id AS instrument, a.dimension, a.value, a.reason, a.author, a.basis, a.at, a.uid AS revision
    FROM current_adjudication AS a
    JOIN item ON item.id = a.item_id
    JOIN conversation AS c ON c.id = item.conversation_id
    JOIN source ON source.id = c.source_id
    LEFT JOIN task ON task.id = c.task_id
    WHERE c.id IN ${chosen} ORDER BY item.uid, a.dimension`);
  // A conversation's uid begins as its hash does: their order is the same, and uids have an index to walk.
  const hashes = [
    "SELECT 'c' || hex(content_hash) AS line FROM visible_conversation ORDER BY uid",
    "SELECT 's' || hex(content_hash) AS line FROM visible_survey ORDER BY content_hash",
    "SELECT 'r' || uid AS line FROM revision ORDER BY uid",
    "SELECT 'a' || uid AS line FROM adjudication ORDER BY uid",
  ].map((sql) => db.prepare<[], { line: string }>(sql));

  return {
    studyName: (): string => name.get()?.value ?? 'study',
    sources: sourceList,
    conversations: () => conversations.iterate(),
    /** Looks up one of the chosen conversations. */
    byUid: (uid: string) => byUid.get(uid) ?? null,
    /** Terms of sources by their labels, each once. */
    termsOf: (...labels: string[]): string[] => [
      ...new Set(
        sourceList()
          .filter(({ label, terms }) => terms !== null && labels.includes(label))
          .map(({ terms }) => terms as string),
      ),
    ],
    surveys: () => surveys.iterate(),
    /** How many of the chosen conversations have a survey in their record. */
    ownSurveys: (): number => ownSurveys.get()?.n ?? 0,
    surveyLabels: (): string[] => surveyLabels.all().map(({ label }) => label),
    instruments: (): Instrument[] => instruments.all().map(({ definition }) => JSON.parse(definition) as Instrument),
    annotators: () => annotators.all(),
    /** Over the whole study. */
    revisionCount: (): number => revisionCount.get()?.n ?? 0,
    /** Current answers, or with `history` every revision of an answer, of rating items. */
    ratings: (history: boolean) => ratings(history).iterate(),
    /** Decisions about disagreements that are in force. */
    decisions: () => decisions.all(),
    /** What tells two studies apart, see `studyHash`. */
    *hashes(): Generator<string> {
      for (const part of hashes) for (const { line } of part.iterate()) yield `${line}\n`;
    },
  };
}

export type ExportRows = ReturnType<typeof exportRowRepository>;
