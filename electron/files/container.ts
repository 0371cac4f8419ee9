import type { Container } from '../../shared/formats/format.ts';
import { FrameFault } from './cut.ts';
import { structureOf } from './structure.ts';

/** How to cut a file, from its first bytes; a `.jsonl` name counts only for a single line. @throws FrameFault */
export function containerOf(head: Buffer, fileName: string): Container {
  const begin = firstByte(head, 0);
  const first = head[begin];
  if (first === undefined) throw new FrameFault('unreadable_file', 0, 'holds nothing');
  if (first === 0x5b) return 'elements';
  if (first !== 0x7b) {
    const shown = JSON.stringify(head.toString('utf8', begin, begin + 20));
    throw new FrameFault(
      'unreadable_file',
      begin,
      `begins with ${shown}, which is no JSON object, list or lines of JSON`,
    );
  }
  const linesByName = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(fileName);
  const { end } = structureOf(head);
  if (end < 0) return linesByName ? 'lines' : 'entries';
  const next = head[firstByte(head, end)];
  if (next === 0x7b || next === 0x5b) return 'lines';
  const oneLine = !head.subarray(begin, end).includes(0x0a);
  return linesByName && oneLine ? 'lines' : 'entries';
}

function firstByte(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return at;
}
