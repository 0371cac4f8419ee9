import type { ImportRecord } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { readAdjudication } from './adjudication.ts';
import { readAnnotator } from './annotator.ts';
import { readAssignment } from './assignment.ts';
import { readInstrument } from './instrument.ts';
import { readItem } from './item.ts';
import { readRevision } from './revision.ts';
import { readSource } from './source.ts';
import { readStudy } from './study.ts';
import {
  readAlias,
  readEvent,
  readLeak,
  readPacket,
  readPin,
  readPlan,
  readProof,
  readSetting,
} from './study-records.ts';
import { readSurveyLine } from './survey.ts';
import { readTask } from './task.ts';

/** Kinds of records that an archive holds, conversations apart: they need the formats. */
export type ArchiveType = Exclude<ImportRecord['type'], 'conversation' | 'rating'>;

/** One reader per kind of line. Each gives the record, or throws a LineFault that names what is wrong. */
export const archiveReaders: {
  readonly [Type in ArchiveType]: (line: Json) => Extract<ImportRecord, { type: Type }>;
} = {
  study: readStudy,
  source: readSource,
  task: readTask,
  survey: readSurveyLine,
  instrument: readInstrument,
  annotator: readAnnotator,
  item: readItem,
  assignment: readAssignment,
  revision: readRevision,
  adjudication: readAdjudication,
  setting: readSetting,
  plan: readPlan,
  alias: readAlias,
  leak: readLeak,
  event: readEvent,
  packet: readPacket,
  pin: readPin,
  proof: readProof,
};

export const isArchiveType = (type: string): type is ArchiveType => Object.hasOwn(archiveReaders, type);
