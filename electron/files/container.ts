import type { Container } from '../../shared/formats/format.ts';
import { FrameFault } from './cut.ts';
import { structureOf } from './structure.ts';
import { delimiterOf } from './table-rows.ts';
import { topMembers } from './top-members.ts';

/** Members whose list holds the records of a file. */
export const listMembers: readonly string[] = ['simulations', 'results'];

/** Members by which one record is known as such: the whole file is it. */
const recordMembers = ['messages', 'ticks', 'conversation', 'conversations', 'conversation_history', 'user_queries'];

const openList = 0x5b;
const openObject = 0x7b;

/** How to cut a file, from its first bytes; a `.jsonl` name counts only for a single line. @throws FrameFault */
export function containerOf(head: Buffer, fileName: string): Container {
  const begin = firstByte(head, 0);
  const first = head[begin];
  if (first === undefined) throw new FrameFault('unreadable_file', 0, 'holds nothing');
  if (first === openList) return 'elements';
  if (first !== openObject) {
    if (delimiterOf(head) !== null) return 'rows';
    throw new FrameFault('unreadable_file', begin, notReadable(head, begin));
  }
  const linesByName = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(fileName);
  const { end } = structureOf(head);
  if (end >= 0) {
    const next = head[firstByte(head, end)];
    if (next === openObject || next === openList) return 'lines';
    const oneLine = !head.subarray(begin, end).includes(0x0a);
    if (linesByName && oneLine) return 'lines';
  } else if (linesByName) return 'lines';
  return objectContainer(head);
}

function objectContainer(head: Buffer): Container {
  const members = topMembers(head);
  const holds = (keys: readonly string[], byte: number) =>
    members.some(({ key, first }) => first === byte && keys.includes(key));
  if (holds(listMembers, openList) || (holds(['info'], openObject) && holds(['tasks'], openList))) return 'listed';
  return holds(recordMembers, openList) ? 'single' : 'entries';
}

/** A picture, a document, a program. */
export const NO_TEXT = 'is no text but a picture, a document or another binary file';

function notReadable(head: Buffer, begin: number): string {
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') {
    return 'is a Counterpart study or packet, or another SQLite file: open it, or merge a packet that came back, instead';
  }
  const text = head.toString('utf8', begin, begin + 200);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no text has
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, -4))) return NO_TEXT;
  const shown = JSON.stringify(text.slice(0, 20));
  return `begins with ${shown}, which is no JSON object, list or lines of JSON, and no table with a head`;
}

function firstByte(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return at;
}
