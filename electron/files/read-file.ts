import type { ImportIssue, TaskDraft } from '../../shared/domain/import.ts';
import type { FileContext, RecordIssue } from '../../shared/formats/format.ts';
import { fault } from '../../shared/formats/message-check.ts';
import type { Cut } from './cut.ts';
import { keyText, readCut } from './cut-record.ts';
import { cutStream } from './cut-stream.ts';
import { fileRefusal, frameRefusal } from './file-refusal.ts';
import { placeOf } from './place.ts';
import type { ReadRecord } from './reading.ts';
import type { ScoutedFile } from './scout-file.ts';

/** A group goes on its way when it holds this much text, or this many records. */
const groupBytes = 1 << 20;
const groupRecords = 500;

/** Records of a scouted file in groups, in file order. @throws Refusal when the file changed since it was scouted */
export async function* readRecords(
  file: ScoutedFile,
  context: FileContext,
  onRead?: (bytes: number) => void,
): AsyncGenerator<ReadRecord[]> {
  const tasks = new Map<string, TaskDraft>();
  let group: ReadRecord[] = [];
  let bytes = 0;
  let seen = 0;
  try {
    for await (const cuts of cutStream(file.source, { container: file.sample.container, keep: true, onRead })) {
      for (const cut of cuts) {
        seen++;
        const record = readRecord(cut, file, context);
        if (record.drafts.length > 0 || record.issues.length > 0) group.push(withoutKnownTasks(record, tasks));
        bytes += cut.length;
        if (bytes < groupBytes && group.length < groupRecords) continue;
        yield group;
        group = [];
        bytes = 0;
      }
    }
  } catch (error) {
    throw frameRefusal(error, file.source.name);
  }
  if (seen !== file.records) {
    const what = `changed while it was read: ${file.records} records before, ${seen} now`;
    throw fileRefusal('file_changed', file.source.name, 'the whole file', what, 'Import it again once it is complete.');
  }
  if (group.length > 0) yield group;
}

function readRecord(cut: Cut, file: ScoutedFile, context: FileContext): ReadRecord {
  const reading = readCut(cut);
  const key = keyText(cut) ?? null;
  const named = (issue: RecordIssue): ImportIssue => {
    const { severity, code, path, message } = issue;
    return { severity, code, file: file.source.name, place: placeOf(cut, key, path), message };
  };
  const place = placeOf(cut, key);
  if (reading.record === null) return { place, drafts: [], issues: reading.issues.map(named) };
  if (file.replaced.has(cut.index)) return { place, drafts: [], issues: [named(replacedKey(key ?? ''))] };
  const { records, issues } = file.format.read(reading.record, context);
  return { place, drafts: records, issues: [...reading.issues, ...issues].map(named) };
}

function replacedKey(key: string): RecordIssue {
  return fault('duplicate_key', '', `the key ${key} comes again later in the file, and the last one counts`);
}

/** Runs of one task repeat its text: the first is enough, unless it changes. */
function withoutKnownTasks(record: ReadRecord, tasks: Map<string, TaskDraft>): ReadRecord {
  const drafts = record.drafts.filter((draft) => {
    if (draft.type !== 'task') return true;
    const known = tasks.get(draft.key);
    if (known?.instruction === draft.instruction && known.policy === draft.policy) return false;
    tasks.set(draft.key, draft);
    return true;
  });
  return drafts.length === record.drafts.length ? record : { ...record, drafts };
}
