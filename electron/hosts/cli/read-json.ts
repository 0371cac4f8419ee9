import { readFileSync } from 'node:fs';
import { Refusal } from '../../../shared/domain/errors.ts';
import { scanJson } from '../../../shared/formats/json-scan.ts';
import { remark } from './output.ts';

export type JsonObject = Record<string, unknown>;

/** A whole JSON file. @throws Refusal `no_file`, `not_json` that says where the text stops being JSON */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    const payload: unknown = JSON.parse(text);
    sayRepeatedKeys(text, payload, file);
    return payload;
  } catch (cause) {
    const { fault } = scanJson(text);
    const where = fault ? ` at character ${fault.offset}${fault.path === '' ? '' : ` (${fault.path})`}` : '';
    const why = fault?.message ?? (cause as Error).message;
    throw new Refusal('not_json', `${file} is not JSON${where}: ${why}. Nothing was computed.`, null, cause);
  }
}

/** An id that stands twice: the last counts, as in the published scorer, but not silently. */
function sayRepeatedKeys(text: string, payload: unknown, file: string): void {
  if (!isObject(payload)) return;
  const entries = Object.values(payload).filter(isObject);
  const member = entries.some((entry) => 'conversation' in entry) ? '"conversation"' : '"survey"';
  const expected = entries.filter((entry) => member.slice(1, -1) in entry).length;
  let found = 0;
  for (let at = text.indexOf(member); at >= 0; at = text.indexOf(member, at + member.length)) found += 1;
  if (expected === 0 || found <= expected) return;
  const repeated = scanJson(text).repeated.filter((place) => Object.hasOwn(payload, place));
  if (repeated.length === 0) return;
  const shown = repeated.slice(0, 5).join(', ') + (repeated.length > 5 ? `, and ${repeated.length - 5} more` : '');
  remark(
    `${file}: ${shown} stand${repeated.length === 1 ? 's' : ''} twice; the last counts, the others were left out.`,
  );
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than what is read at once (512 MB). Filter or split it',
  ERR_STRING_TOO_LONG: 'it is larger than what is read at once (512 MB). Filter or split it',
};

/**
 * Text without its byte order mark: UTF-16 where the mark says so, else UTF-8, else Windows-1252, which is what spreadsheets
 * write that do not write UTF-8. @throws Refusal `no_file`
 */
export function readText(file: string): string {
  try {
    return decoded(readFileSync(file), file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = unreadable[String(code)] ?? String(code);
    throw new Refusal('no_file', `${file} cannot be read: ${why}.`, null, cause);
  }
}

function decoded(bytes: Buffer, file: string): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw cause;
    remark(`${file} is not UTF-8; it was read as Windows-1252.`);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object whose members are all objects: `id -> entry`. @throws Refusal `wrong_shape` */
export function readEntries(file: string): [string, JsonObject][] {
  return entriesOf(readJson(file), file);
}

export function entriesOf(payload: unknown, file: string): [string, JsonObject][] {
  if (!isObject(payload)) throw new Refusal('wrong_shape', `${file} is not an object of entries by id.`);
  return Object.entries(payload).map(([id, entry]) => {
    if (isObject(entry)) return [id, entry];
    throw new Refusal('wrong_shape', `${file}: the entry ${JSON.stringify(id)} is not an object.`);
  });
}
