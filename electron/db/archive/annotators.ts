import type { AnnotatorDraft } from '../../../shared/domain/import.ts';
import { annotatorRepository } from '../annotators.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

export function annotatorTable(db: Db): ArchiveTable<AnnotatorDraft> {
  const annotators = annotatorRepository(db);
  const all = db.prepare<[], { name: string; createdAt: string }>(
    'SELECT name, created_at AS createdAt FROM annotator',
  );

  return {
    rows: ({ named }) =>
      all
        .all()
        .map(({ name, createdAt }): AnnotatorDraft => ({ type: 'annotator', name: named(name), createdAt }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    identity: ({ name }) => name,
    content: () => '',
    stored: ({ name }) => (annotators.id(name) === null ? null : ''),
    has: (name) => annotators.id(name) !== null,
    apply: ({ name, createdAt }) => void annotators.ensure(name, createdAt),
  };
}
