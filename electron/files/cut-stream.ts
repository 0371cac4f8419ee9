import type { Container } from '../../shared/formats/format.ts';
import { type ByteSource, unpacked } from './byte-source.ts';
import type { Cut, Splitter } from './cut.ts';
import { LineSplitter } from './line-splitter.ts';
import { RecordSplitter } from './record-splitter.ts';
import { RowSplitter } from './table-rows.ts';
import { Utf8Decoder } from './utf8-decoder.ts';
import { WholeSplitter } from './whole-splitter.ts';

/** Largest record that is kept, in bytes; lines of an archive hold whole records as text. */
const largestRecord = 64 << 20;
const largestLine = 256 << 20;

export function splitterFor(container: Container, keep: boolean): Splitter {
  if (container === 'lines') return new LineSplitter(largestLine);
  if (container === 'rows') return new RowSplitter();
  if (container === 'single') return new WholeSplitter(largestRecord);
  return new RecordSplitter(container, keep ? largestRecord : 0);
}

export interface CutStreamOptions {
  container: Container;
  /** False: only the frame is checked, records have no bytes. Lines are always kept. */
  keep: boolean;
  /** Stored bytes read; for progress. */
  onRead?: (bytes: number) => void;
  /** Every piece of the content as UTF-8. */
  onBytes?: (bytes: Buffer) => void;
  /** Surrogates that had no other half in UTF-16, once the end is reached. */
  onReplaced?: (count: number) => void;
}

/** Cuts of a whole file, in groups as they come. @throws FrameFault, Refusal */
export async function* cutStream(source: ByteSource, options: CutStreamOptions): AsyncGenerator<Cut[]> {
  const splitter = splitterFor(options.container, options.keep);
  const decoder = new Utf8Decoder();
  for await (const chunk of unpacked(source, options.onRead)) {
    const bytes = decoder.push(chunk);
    options.onBytes?.(bytes);
    const cuts = splitter.push(bytes);
    if (cuts.length > 0) yield cuts;
  }
  const last = decoder.end();
  options.onBytes?.(last);
  const cuts = [...splitter.push(last), ...splitter.end()];
  if (cuts.length > 0) yield cuts;
  options.onReplaced?.(decoder.replaced);
}
