import type { StudyDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import { studyMetaRepository } from '../study-meta.ts';
import type { ArchiveTable } from './archive-table.ts';

/** The study's name: only an empty study takes it on. */
export function studyTable(db: Db): ArchiveTable<StudyDraft> {
  const meta = studyMetaRepository(db);
  const empty = isEmptyStudy(db);

  return {
    rows: () => [{ type: 'study', name: meta.get('name') ?? 'study' }],
    identity: () => 'name',
    content: () => '',
    stored: () => (empty() ? null : ''),
    apply: ({ name }) => meta.set('name', name),
  };
}

/** Tells whether the study holds nothing that anybody brought or did. */
export function isEmptyStudy(db: Db): () => boolean {
  const empty = db.prepare<[], { empty: number }>(`
    SELECT NOT EXISTS (SELECT 1 FROM visible_conversation) AND NOT EXISTS (SELECT 1 FROM visible_survey)
      AND NOT EXISTS (SELECT 1 FROM annotator) AND NOT EXISTS (SELECT 1 FROM item)
      AND NOT EXISTS (SELECT 1 FROM session_log) AS empty`);
  return () => empty.get()?.empty === 1;
}
