import { readFileSync } from 'node:fs';
import { Refusal } from '../../../shared/domain/errors.ts';
import { scanJson } from '../../../shared/formats/json-scan.ts';

export type JsonObject = Record<string, unknown>;

/** A whole JSON file. @throws Refusal `no_file`, `not_json` that says where the text stops being JSON */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { fault } = scanJson(text);
    const where = fault ? ` at character ${fault.offset}${fault.path === '' ? '' : ` (${fault.path})`}` : '';
    const why = fault?.message ?? (cause as Error).message;
    throw new Refusal('not_json', `${file} is not JSON${where}: ${why}. Nothing was computed.`, null, cause);
  }
}

/** UTF-8 text without its byte order mark. @throws Refusal `no_file` */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new Refusal('no_file', `${file} cannot be read: ${why}.`, null, cause);
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
