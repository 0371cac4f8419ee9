import type { SourceKind, Task } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';

/** What the study holds already, for telling new records from known and from conflicting ones. Reads only. */
export function importKnownRepository(db: Db) {
  const sourceId = db.prepare<[string, string], { id: number }>(
    'SELECT id FROM visible_source WHERE kind = ? AND origin = ?',
  );
  const conversation = db.prepare<[number, string], { hash: Buffer }>(`
    SELECT content_hash AS hash FROM visible_conversation WHERE source_id = ? AND instance_id = ? LIMIT 1`);
  const surveys = db.prepare<[string], { key: string; hash: Buffer }>(
    'SELECT entry_key AS key, content_hash AS hash FROM visible_survey WHERE label = ?',
  );
  /** Looked up once: what this import adds stays invisible until it is done. */
  const sources = new Map<string, number | null>();
  const surveysOf = new Map<string, Map<string, Buffer>>();

  function sourceOf(kind: SourceKind, origin: string): number | null {
    const name = `${kind} ${origin}`;
    const id = sources.has(name) ? sources.get(name) : sourceId.get(kind, origin)?.id;
    sources.set(name, id ?? null);
    return id ?? null;
  }

  const conversationUid = db.prepare<[string], { id: number }>('SELECT id FROM visible_conversation WHERE uid = ?');
  const task = db.prepare<[string], Task>(
    'SELECT key, domain, title, instruction, policy FROM visible_task WHERE key = ?',
  );
  const item = db.prepare<[string], { kind: string; conversation: string; instrument: string }>(`
    SELECT item.kind, c.uid AS conversation, item.instrument_id AS instrument
    FROM item JOIN conversation AS c ON c.id = item.conversation_id WHERE item.uid = ?`);
  const byInstance = db.prepare<[string], { uid: string; label: string; kind: string }>(`
    SELECT c.uid, s.label, s.kind FROM visible_conversation AS c JOIN source AS s ON s.id = c.source_id WHERE c.instance_id = ?`);
  const answer = db.prepare<[string, string, string], { value: string }>(`
    SELECT v.value FROM current_value AS v
    JOIN item ON item.id = v.item_id JOIN conversation AS c ON c.id = item.conversation_id
    JOIN annotator ON annotator.id = v.annotator_id
    WHERE c.uid = ? AND item.kind = 'rating' AND annotator.name = ? AND v.field = ? AND v.filled = 1 ORDER BY item.id LIMIT 1`);

  return {
    conversation(kind: SourceKind, origin: string, instanceId: string): Buffer | null {
      const source = sourceOf(kind, origin);
      return source === null ? null : (conversation.get(source, instanceId)?.hash ?? null);
    },
    survey(label: string, key: string): Buffer | null {
      const known = surveysOf.get(label) ?? new Map(surveys.all(label).map((row) => [row.key, row.hash]));
      surveysOf.set(label, known);
      return known.get(key) ?? null;
    },
    hasConversation: (uid: string): boolean => conversationUid.get(uid) !== undefined,
    task: (key: string): Task | null => task.get(key) ?? null,
    item: (uid: string): { kind: string; conversation: string; instrument: string } | null => item.get(uid) ?? null,
    /** Conversations with this instance id, with the labels of their sources. */
    ofInstance: (instance: string): { uid: string; label: string; kind: string }[] => byInstance.all(instance),
    /** What an annotator answered about a conversation; null without an answer. */
    answer(conversation: string, annotator: string, question: string): string | null {
      const found = answer.get(conversation, annotator, `answer:${question}`);
      return found ? (JSON.parse(found.value) as string) : null;
    },
  };
}
