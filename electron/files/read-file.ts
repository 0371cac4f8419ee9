import type { ImportIssue, ImportRecord, TaskDraft } from '../../shared/domain/import.ts';
import type { FileContext, RecordIssue } from '../../shared/formats/format.ts';
import { fault } from '../../shared/formats/message-check.ts';
import { conversationHash } from '../db/content-hash.ts';
import type { Cut } from './cut.ts';
import { keyText, readCut } from './cut-record.ts';
import { cutStream } from './cut-stream.ts';
import { fileRefusal, frameRefusal } from './file-refusal.ts';
import { placeOf } from './place.ts';
import type { ReadDraft, ReadRecord } from './reading.ts';
import type { ScoutedFile } from './scout-file.ts';

/** A group goes on its way when it holds this much text, or this many records. */
const groupBytes = 1 << 20;
const groupRecords = 500;

export interface RecordGroup {
  records: ReadRecord[];
  /** Holds the bytes of their conversations. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** Records of a scouted file in groups, in file order. @throws Refusal when the file changed since it was scouted */
export async function* readRecords(
  file: ScoutedFile,
  context: FileContext,
  onRead?: (bytes: number) => void,
): AsyncGenerator<RecordGroup> {
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
        yield packed(group);
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
  if (group.length > 0) yield packed(group);
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
  const found = reading.issues.length + issues.length === 0 ? [] : [...reading.issues, ...issues].map(named);
  return { place, drafts: records.map((draft) => withBytes(draft, reading.record.raw, cut)), issues: found };
}

/** The bytes as they were cut serve where the text is all of them: nothing is encoded again. */
function withBytes(draft: ImportRecord, cutText: string, { bytes }: Cut): ReadDraft {
  if (draft.type !== 'conversation') return draft;
  const { source, instanceId } = draft;
  const raw = bytes !== null && draft.raw === cutText && isTrimmed(bytes) ? bytes : Buffer.from(draft.raw, 'utf8');
  return { ...draft, raw, hash: conversationHash(source.kind, source.label, instanceId, raw) };
}

/** JSON begins and ends with a visible ASCII character; anything else at its ends was cut off its text. */
function isTrimmed(bytes: Buffer): boolean {
  const visible = (byte = 0) => byte > 0x20 && byte < 0x7f;
  return visible(bytes[0]) && visible(bytes.at(-1));
}

const hashBytes = 32;

/** Moves the bytes of a group's conversations into one buffer, which crosses to another thread in one piece. */
function packed(records: ReadRecord[]): RecordGroup {
  const conversations = records.flatMap(({ drafts }) => drafts.filter((draft) => draft.type === 'conversation'));
  const bytes = new Uint8Array(conversations.reduce((sum, { raw }) => sum + raw.length + hashBytes, 0));
  let at = 0;
  const move = (part: Uint8Array): Uint8Array => {
    bytes.set(part, at);
    at += part.length;
    return bytes.subarray(at - part.length, at);
  };
  for (const draft of conversations) {
    draft.raw = move(draft.raw);
    draft.hash = move(draft.hash);
  }
  return { records, bytes };
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
