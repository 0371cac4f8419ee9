import { type Cut, FrameFault, RecordBuffer, type Splitter } from './cut.ts';
import { structureOf } from './structure.ts';

/** The whole file as one record. @throws FrameFault when it ends early or goes on behind its end */
export class WholeSplitter implements Splitter {
  readonly #record: RecordBuffer;

  constructor(limit: number) {
    this.#record = new RecordBuffer(limit);
  }

  push(chunk: Buffer): Cut[] {
    this.#record.add(chunk);
    return [];
  }

  end(): Cut[] {
    const length = this.#record.length;
    const bytes = this.#record.take();
    const cut = { key: null, index: 0, line: null, byte: 0, length };
    if (bytes === null) return [{ ...cut, bytes, depth: 0, colons: 0 }];
    const { end, depth, colons } = structureOf(bytes);
    if (end < 0) throw new FrameFault('truncated_file', length, 'ends early, inside its only record');
    const rest = bytes.subarray(end).toString('latin1');
    if (rest.trim() !== '')
      throw new FrameFault('unreadable_file', end, 'has something behind the end of its only record');
    return [{ ...cut, bytes: bytes.subarray(0, end), depth, colons }];
  }
}
