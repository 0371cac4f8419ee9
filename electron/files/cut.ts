/** One record cut out of a stream of UTF-8 bytes. */
export interface Cut {
  /** JSON text of the key of an object's entry, quotes included; null for elements and lines. */
  key: Buffer | null;
  /** Place among the records, from 0. */
  index: number;
  /** Line number from 1 in a file of lines, else null. */
  line: number | null;
  /** Where the record begins, in bytes of the decoded stream. */
  byte: number;
  length: number;
  /** The record verbatim; null when it was too large to keep. */
  bytes: Buffer | null;
  /** Lists and objects inside each other, 0 for a plain value. */
  depth: number;
  /** Colons outside of texts: as many as the record has members, counting repeated ones. */
  colons: number;
  /** Why it is no record, where that showed when it was cut. */
  fault?: string;
}

/** What a splitter gives: cuts as they become complete, and a fault when the file's frame is broken. */
export interface Splitter {
  push(chunk: Buffer): Cut[];
  /** @throws FrameFault when the file ends too early */
  end(): Cut[];
}

/** The frame around the records is broken: nothing that follows can be trusted. */
export class FrameFault extends Error {
  readonly code: 'truncated_file' | 'unreadable_file';
  readonly byte: number;

  constructor(code: FrameFault['code'], byte: number, message: string) {
    super(message);
    this.name = 'FrameFault';
    this.code = code;
    this.byte = byte;
  }
}

/** Bytes of one record so far, over chunks; gives up on a record that outgrows the limit and keeps counting. */
export class RecordBuffer {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** The whole record, or null when it was too large; empties the buffer. */
  take(): Buffer | null {
    const [first] = this.#parts;
    const whole = this.#parts.length === 1 && first ? first : Buffer.concat(this.#parts);
    const kept = this.#length > this.#limit ? null : whole;
    this.#parts = [];
    this.#length = 0;
    return kept;
  }
}
