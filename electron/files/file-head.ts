import type { FileSample } from '../../shared/formats/format.ts';
import { type ByteSource, unpacked } from './byte-source.ts';
import { containerOf } from './container.ts';
import { type Cut, FrameFault, type Splitter } from './cut.ts';
import { readCut } from './cut-record.ts';
import { splitterFor } from './cut-stream.ts';
import { Utf8Decoder } from './utf8-decoder.ts';

const headSize = 4 << 20;
/** A first record larger than this cannot be sampled. */
const largestHead = 64 << 20;
const enough = 50;

/** How a file is cut, and its first records, from as little of it as possible. @throws FrameFault, Refusal */
export async function readHead(source: ByteSource): Promise<FileSample> {
  const decoder = new Utf8Decoder();
  let head = Buffer.alloc(0);
  let wanted = headSize;
  for await (const chunk of unpacked(source)) {
    head = Buffer.concat([head, decoder.push(chunk)]);
    if (head.length < wanted) continue;
    const sample = sampleOf(head, source.name);
    if (sample.records.length > 0 || wanted >= largestHead) return sample;
    wanted *= 4;
  }
  return sampleOf(Buffer.concat([head, decoder.end()]), source.name);
}

function sampleOf(head: Buffer, fileName: string): FileSample {
  const container = containerOf(head, fileName);
  const splitter = splitterFor(container, true);
  const cuts: Cut[] = [];
  for (let at = 0; at < head.length && cuts.length < enough; at += 1 << 16) {
    cuts.push(...splitter.push(head.subarray(at, at + (1 << 16))));
  }
  // What has no line feed behind it is complete only at the end of the file; cut short it is no sample.
  if (cuts.length === 0 && container !== 'entries' && container !== 'elements') cuts.push(...rest(splitter));
  const records = cuts.slice(0, enough).flatMap((cut) => {
    const { record } = readCut(cut);
    return record ? [{ key: record.key, value: record.value }] : [];
  });
  return { fileName, container, records, keys: records.flatMap(({ key }) => (key === null ? [] : [key])) };
}

function rest(splitter: Splitter): Cut[] {
  try {
    return splitter.end();
  } catch (error) {
    if (error instanceof FrameFault) return [];
    throw error;
  }
}
