import type { ImportRecord } from '../../../shared/domain/import.ts';
import type { ArchiveType } from '../../../shared/formats/archive/readers.ts';
import type { Db } from '../database.ts';
import { adjudicationTable } from './adjudications.ts';
import { annotatorTable } from './annotators.ts';
import type { ArchiveRows, ArchiveTable } from './archive-table.ts';
import { assignmentTable } from './assignments.ts';
import { conversationRows } from './conversations.ts';
import { instrumentTable } from './instruments.ts';
import { itemTable } from './items.ts';
import { revisionTable } from './revisions.ts';
import { sourceTable } from './sources.ts';
import { studyTable } from './study.ts';
import { surveyRows } from './surveys.ts';
import { taskTable } from './tasks.ts';

type Written = Exclude<ImportRecord['type'], 'rating'>;
/** Kinds that are compared by identity and content; conversations and surveys have hashes for that. */
export type TableType = Exclude<ArchiveType, 'survey'>;

export type ArchiveTables = { [Type in TableType]: ArchiveTable<Extract<ImportRecord, { type: Type }>> } & {
  [Type in Written]: ArchiveRows<Extract<ImportRecord, { type: Type }>>;
};

/** Every kind of record of an archive, in the order in which an archive holds them: what is referred to comes first. */
export function archiveTables(db: Db): ArchiveTables {
  return {
    study: studyTable(db),
    source: sourceTable(db),
    task: taskTable(db),
    conversation: conversationRows(db),
    survey: surveyRows(db),
    instrument: instrumentTable(db),
    annotator: annotatorTable(db),
    item: itemTable(db),
    assignment: assignmentTable(db),
    revision: revisionTable(db),
    adjudication: adjudicationTable(db),
  };
}
