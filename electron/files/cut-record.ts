import { isUtf8 } from 'node:buffer';
import type { Json } from '../../shared/domain/json.ts';
import type { RawRecord, RecordIssue } from '../../shared/formats/format.ts';
import { inspectRecord } from '../../shared/formats/inspect-record.ts';
import { scanJson } from '../../shared/formats/json-scan.ts';
import { deepest } from '../../shared/formats/json-value.ts';
import { fault } from '../../shared/formats/message-check.ts';
import type { Cut } from './cut.ts';

/** A cut as a record, or why it is none. `issues` are oddities of a readable one. */
export type CutReading = { record: RawRecord; issues: RecordIssue[] } | { record: null; issues: [RecordIssue] };

/** Key of an entry as text; null when its bytes are no readable text, undefined when there is none. */
export function keyText({ key }: Cut): string | null | undefined {
  if (key === null) return undefined;
  if (!isUtf8(key)) return null;
  const text = key.toString('utf8');
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}

export function readCut(cut: Cut): CutReading {
  const { bytes, index, depth, length, colons } = cut;
  const key = keyText(cut);
  if (key === null) return rejected('bad_id', '', 'the key is no readable text');
  if (cut.fault !== undefined) return rejected('bad_row', '', cut.fault);
  if (bytes === null) return rejected('too_large', '', `the record is larger than can be kept (${length} bytes)`);
  if (depth > deepest)
    return rejected('too_deep', '', `it is nested deeper than can be read (${depth} levels, at most ${deepest})`);
  if (!isUtf8(bytes)) return rejected('invalid_utf8', '', 'it holds bytes that are no UTF-8 text');
  const raw = bytes.toString('utf8').trim();
  let value: Json;
  try {
    value = JSON.parse(raw) as Json;
  } catch {
    const found = scanJson(raw).fault;
    const where = found ? ` (character ${found.offset} of the record)` : '';
    return rejected(found?.code ?? 'bad_json', found?.path ?? '', `${found?.message ?? 'it is no JSON'}${where}`);
  }
  return { record: { key: key ?? null, index, raw, value }, issues: inspectRecord(raw, value, colons) };
}

function rejected(code: string, path: string, message: string): CutReading {
  return { record: null, issues: [fault(code, path, message)] };
}
