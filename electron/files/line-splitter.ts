import { type Cut, RecordBuffer, type Splitter } from './cut.ts';
import { structureOf } from './structure.ts';

const lineFeed = 0x0a;

/** Cuts lines out of a byte stream; blank ones are passed over. */
export class LineSplitter implements Splitter {
  readonly #record: RecordBuffer;
  #offset = 0;
  #begin = 0;
  #line = 1;
  #index = 0;

  constructor(limit: number) {
    this.#record = new RecordBuffer(limit);
  }

  push(chunk: Buffer): Cut[] {
    const cuts: Cut[] = [];
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      this.#record.add(chunk.subarray(from, end));
      this.#finish(cuts);
      from = end + 1;
      this.#begin = this.#offset + from;
    }
    this.#record.add(chunk.subarray(from));
    this.#offset += chunk.length;
    return cuts;
  }

  end(): Cut[] {
    const cuts: Cut[] = [];
    this.#finish(cuts);
    return cuts;
  }

  #finish(cuts: Cut[]): void {
    const line = this.#line++;
    const length = this.#record.length;
    const bytes = this.#record.take();
    if (bytes !== null && isBlank(bytes)) return;
    const { depth, colons } = bytes === null ? { depth: 0, colons: 0 } : structureOf(bytes);
    cuts.push({ key: null, index: this.#index++, line, byte: this.#begin, length, bytes, depth, colons });
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 1000 && bytes.toString('latin1').trim() === '';
}
