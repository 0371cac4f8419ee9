import type { SourceDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

/** Human groups and simulators; one that the study holds keeps its label and terms. */
export function sourceTable(db: Db): ArchiveTable<SourceDraft> {
  const byOrigin = db.prepare<[string, string], { id: number }>(
    'SELECT id FROM visible_source WHERE kind = ? AND origin = ?',
  );

  return {
    rows: () =>
      db
        .prepare<[], SourceDraft>(`
          SELECT 'source' AS type, kind, origin, label, terms FROM visible_source AS source
          WHERE id IN (SELECT id FROM temp.chosen_source) ORDER BY position, id`)
        .all(),
    identity: ({ kind, origin }) => `${kind} ${origin}`,
    content: () => '',
    stored: ({ kind, origin }) => (byOrigin.get(kind, origin) ? '' : null),
    has(identity) {
      const space = identity.indexOf(' ');
      return byOrigin.get(identity.slice(0, space), identity.slice(space + 1)) !== undefined;
    },
  };
}
