import type { ImportRecord } from '../../../shared/domain/import.ts';
import type { ArchiveTable } from '../../db/archive/archive-table.ts';
import type { ArchiveTables, TableType } from '../../db/archive/archive-tables.ts';
import { accepted, duplicate, rejected, type Verdict } from './verdict.ts';

type TableDraft = Extract<ImportRecord, { type: TableType }>;

/** Verdicts on everything else that an archive holds. References must be to records that came before. */
export function archiveJudge(
  tables: ArchiveTables,
  hasConversation: (uid: string) => boolean,
): (draft: TableDraft) => Verdict {
  /** Kind and identity -> content of what this run accepted. */
  const seen = new Map<string, string>();

  function has(type: ImportRecord['type'], identity: string): boolean {
    if (type === 'conversation') return hasConversation(identity);
    return seen.has(`${type} ${identity}`) || (tables[type as TableType].has?.(identity) ?? false);
  }

  return (draft) => {
    const table = tables[draft.type] as ArchiveTable;
    const missing = table.needs?.(draft).find(([type, identity]) => !has(type, identity));
    if (missing) {
      const [type, identity] = missing;
      const what = `${type[0]?.toUpperCase()}${type.slice(1)} ${identity}`;
      return rejected(
        'missing_reference',
        `What it refers to (${what}) is neither in the file before it nor in the study.`,
      );
    }
    const name = `${draft.type} ${table.identity(draft)}`;
    const content = table.content(draft);
    const before = seen.get(name) ?? table.stored(draft);
    if (before === content) return duplicate;
    if (before !== null)
      return rejected(
        'conflict',
        table.conflict ?? `The study or the file holds another record of this kind (${name}).`,
      );
    seen.set(name, content);
    return accepted;
  };
}
