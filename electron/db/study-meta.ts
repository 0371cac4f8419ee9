import type { StudyInfo } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';
import { importedTotals } from './imported-totals.ts';

type Counts = Pick<StudyInfo, 'conversations' | 'messages' | 'tasks' | 'annotators' | 'surveys' | 'unindexed'>;

/** Name and other facts of the study, and the counts that its summary shows. */
export function studyMetaRepository(db: Db) {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM study_meta WHERE key = ?');
  const set = db.prepare(
    'INSERT INTO study_meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const annotators = db.prepare<[], number>('SELECT count(*) FROM annotator').pluck();
  const sources = db.prepare<[], { id: number; kind: string; label: string }>(
    'SELECT id, kind, label FROM visible_source ORDER BY position, id',
  );
  const imported = importedTotals(db);

  return {
    get: (key: string): string | null => get.get(key)?.value ?? null,
    set: (key: string, value: string): void => void set.run(key, value),
    counts: (): Counts => ({
      ...imported.totals(),
      annotators: annotators.get() ?? 0,
      unindexed: imported.unindexed(),
    }),
    /** Label -> conversations; a label that both kinds use carries its kind. */
    sourceCounts(): Record<string, number> {
      const rows = sources.all();
      const counts = imported.bySource();
      const shared = (label: string) => rows.filter((row) => row.label === label).length > 1;
      return Object.fromEntries(
        rows.map(({ id, kind, label }) => [shared(label) ? `${label} (${kind})` : label, counts.get(id) ?? 0]),
      );
    },
  };
}
