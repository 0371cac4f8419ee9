import type { ImportRecord } from '../../../shared/domain/import.ts';
import type { ArchiveType } from '../../../shared/formats/archive/readers.ts';
import type { Db } from '../database.ts';
import { adjudicationTable } from './adjudications.ts';
import { aliasTable } from './aliases.ts';
import { annotatorTable } from './annotators.ts';
import type { ArchiveRows, ArchiveTable } from './archive-table.ts';
import { assignmentTable } from './assignments.ts';
import { conversationRows } from './conversations.ts';
import { eventTable } from './events.ts';
import { instrumentTable } from './instruments.ts';
import { itemTable } from './items.ts';
import { leakTable } from './leaks.ts';
import { packetTable, pinTable, proofTable } from './packets.ts';
import { planTable } from './plans.ts';
import { revisionTable } from './revisions.ts';
import { settingTable } from './settings.ts';
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
    setting: settingTable(db),
    source: sourceTable(db),
    task: taskTable(db),
    conversation: conversationRows(db),
    survey: surveyRows(db),
    leak: leakTable(db),
    instrument: instrumentTable(db),
    annotator: annotatorTable(db),
    plan: planTable(db),
    item: itemTable(db),
    assignment: assignmentTable(db),
    revision: revisionTable(db),
    event: eventTable(db),
    adjudication: adjudicationTable(db),
    packet: packetTable(db),
    pin: pinTable(db),
    proof: proofTable(db),
    // last, so that nobody meets sources beside their aliases at the head of a file
    alias: aliasTable(db),
  };
}
