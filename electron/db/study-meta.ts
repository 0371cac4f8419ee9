import type { StudyInfo } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';

type Counts = Pick<StudyInfo, 'conversations' | 'messages' | 'tasks' | 'annotators' | 'surveys' | 'unindexed'>;

/** Name and other facts of the study, and the counts that its summary shows. */
export function studyMetaRepository(db: Db) {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM study_meta WHERE key = ?');
  const set = db.prepare(
    'INSERT INTO study_meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const counts = db.prepare<[], Counts>(`
    SELECT count(*) AS conversations, ifnull(sum(messages), 0) AS messages, ifnull(sum(indexed = 0), 0) AS unindexed,
      (SELECT count(*) FROM visible_task) AS tasks,
      (SELECT count(*) FROM annotator) AS annotators,
      (SELECT count(*) FROM visible_survey) AS surveys
    FROM visible_conversation`);
  const sources = db.prepare<[], { kind: string; label: string; conversations: number }>(`
    SELECT kind, label,
      (SELECT count(*) FROM visible_conversation WHERE source_id = source.id) AS conversations
    FROM visible_source AS source ORDER BY position, id`);

  return {
    get: (key: string): string | null => get.get(key)?.value ?? null,
    set: (key: string, value: string): void => void set.run(key, value),
    counts: (): Counts => counts.get() as Counts,
    /** Label -> conversations; a label that both kinds use carries its kind. */
    sourceCounts(): Record<string, number> {
      const rows = sources.all();
      const shared = (label: string) => rows.filter((row) => row.label === label).length > 1;
      return Object.fromEntries(
        rows.map(({ kind, label, conversations }) => [shared(label) ? `${label} (${kind})` : label, conversations]),
      );
    },
  };
}
