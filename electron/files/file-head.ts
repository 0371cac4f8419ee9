import type { FileSample } from '../../shared/formats/format.ts';
import { type ByteSource, unpacked } from './byte-source.ts';
import { containerOf } from './container.ts';
import { type Cut, FrameFault, type Splitter } from './cut.ts';
import { keyText, readCut } from './cut-record.ts';
import { splitterFor } from './cut-stream.ts';
import { placeOf } from './place.ts';
import { Utf8Decoder } from './utf8-decoder.ts';

const headSize = 4 << 20;
/** A first record larger than this cannot be sampled. */
const largestHead = 64 << 20;
const enough = 50;

export interface FileHead {
  sample: FileSample;
  /** Where the first of these records stands that cannot be read, and why; null when all can. */
  unreadable: string | null;
}

/** How a file is cut, and its first records, from as little of it as possible. @throws FrameFault, Refusal */
export async function readHead(source: ByteSource): Promise<FileHead> {
  const decoder = new Utf8Decoder();
  let head = Buffer.alloc(0);
  let wanted = headSize;
  for await (const chunk of unpacked(source)) {
    head = Buffer.concat([head, decoder.push(chunk)]);
    if (head.length < wanted) continue;
    const read = headOf(head, source.name);
    if (read.sample.records.length > 0 || wanted >= largestHead) return read;
    wanted *= 4;
  }
  return headOf(Buffer.concat([head, decoder.end()]), source.name);
}

function headOf(head: Buffer, fileName: string): FileHead {
  const container = containerOf(head, fileName);
  const splitter = splitterFor(container, true);
  const cuts: Cut[] = [];
  for (let at = 0; at < head.length && cuts.length < enough; at += 1 << 16) {
    cuts.push(...splitter.push(head.subarray(at, at + (1 << 16))));
  }
  // What has no line feed behind it is complete only at the end of the file; cut short it is no sample.
  if (cuts.length === 0 && container !== 'entries' && container !== 'elements') cuts.push(...rest(splitter));
  let unreadable: string | null = null;
  const records = cuts.slice(0, enough).flatMap((cut) => {
    const { record, issues } = readCut(cut);
    if (record) return [{ key: record.key, value: record.value }];
    unreadable ??= `${placeOf(cut, keyText(cut) ?? null)}: ${issues[0]?.message.replace(/\.? The record was left out\.$/, '')}`;
    return [];
  });
  const sample = { fileName, container, records, keys: records.flatMap(({ key }) => (key === null ? [] : [key])) };
  return { sample, unreadable };
}

function rest(splitter: Splitter): Cut[] {
  try {
    return splitter.end();
  } catch (error) {
    if (error instanceof FrameFault) return [];
    throw error;
  }
}
