import type { ImportIssue, ImportReport, RecordFate } from '../../../shared/domain/import.ts';
import type { ReadDraft, ReadRecord } from '../../files/reading.ts';
import type { Fate } from './tally.ts';

const mostRecords = 100_000;

/** What became of every record, where somebody asks for that. */
export function createFateList(wanted: boolean) {
  const records: RecordFate[] = [];
  let more = 0;

  return {
    add(file: string, record: ReadRecord, fate: Fate, repaired: boolean, latest: ImportIssue | null): void {
      if (!wanted) return;
      if (records.length >= mostRecords) {
        more++;
        return;
      }
      const { place, drafts, issues } = record;
      const main = drafts.at(-1);
      // A verdict against the study is raised apart from what the reader found.
      const said = fate === 'rejected' && main && latest ? [...issues, latest] : issues;
      const reason = fate === 'duplicates' ? 'the study has it already' : said.map(({ message }) => message).join(' ');
      records.push({
        file,
        place,
        id: main ? nameOf(main) : null,
        fate: fateName(fate, repaired),
        reason: reason || null,
      });
    },
    report: (): Pick<ImportReport, 'records' | 'moreRecords'> => ({ records, moreRecords: more }),
  };
}

export type FateList = ReturnType<typeof createFateList>;

function fateName(fate: Fate, repaired: boolean): RecordFate['fate'] {
  if (fate === 'duplicates') return 'duplicate';
  return fate === 'accepted' && repaired ? 'repaired' : fate;
}

function nameOf(draft: ReadDraft): string {
  if (draft.type === 'conversation') return `${draft.source.label}/${draft.instanceId}`;
  if (draft.type === 'survey') return `${draft.label}/${draft.key}`;
  if (draft.type === 'rating') return draft.item;
  if (draft.type === 'revision') return draft.revision.id;
  return draft.type;
}
