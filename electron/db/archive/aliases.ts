import type { AliasDraft } from '../../../shared/domain/study-records.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

/** What sources are called until the study is unblinded; a source that has an alias keeps it. */
export function aliasTable(db: Db): ArchiveTable<AliasDraft> {
  const bySource = db.prepare<[string, string], { alias: string }>(`
    SELECT a.alias FROM source_alias AS a JOIN source AS s ON s.id = a.source_id WHERE s.kind = ? AND s.origin = ?`);
  const byAlias = db.prepare<[string], { kind: string; origin: string }>(`
    SELECT s.kind, s.origin FROM source_alias AS a JOIN source AS s ON s.id = a.source_id WHERE a.alias = ?`);
  /** Alias -> source, of what was asked about: a file may hold one twice. */
  const claimed = new Map<string, string>();
  const add = db.prepare(
    'INSERT INTO source_alias (source_id, alias) SELECT id, @alias FROM source WHERE kind = @kind AND origin = @origin',
  );

  return {
    rows: () =>
      db
        .prepare<[], AliasDraft>(`
          SELECT 'alias' AS type, s.kind, s.origin, a.alias FROM source_alias AS a JOIN source AS s ON s.id = a.source_id
          WHERE s.id IN (SELECT id FROM temp.chosen_source) ORDER BY s.position, s.id`)
        .all(),
    identity: ({ kind, origin }) => `of ${kind} ${origin}`,
    content: () => '',
    stored({ kind, origin, alias }) {
      if (bySource.get(kind, origin)) return '';
      const held = byAlias.get(alias);
      const other = held ? `${held.kind} ${held.origin}` : claimed.get(alias);
      claimed.set(alias, other ?? `${kind} ${origin}`);
      return other ?? null;
    },
    conflict: 'Another source of the study or the file has this alias.',
    needs: ({ kind, origin }) => [['source', `${kind} ${origin}`]],
    apply: ({ type: _, ...alias }) => void add.run(alias),
  };
}
