import { listMembers } from './container.ts';
import { type Cut, FrameFault, RecordBuffer, type Splitter } from './cut.ts';
import { TextSkipper } from './text-skipper.ts';

type State = 'start' | 'first' | 'key' | 'in-key' | 'colon' | 'value' | 'in-value' | 'comma' | 'done';

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20];
const [quote, comma, colon] = [0x22, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Cuts the entries of a file's one object, or the elements of its one array, out of a byte stream, each verbatim; of a
 * `listed` file both, the other members and the elements of its list. Memory
 * is bounded by the largest record kept (`limit` bytes; 0 keeps none and only checks the frame). What is inside a record
 * is not judged here. @throws FrameFault when the frame itself is broken or the file ends inside it.
 */
export class RecordSplitter implements Splitter {
  readonly #listed: boolean;
  #open: number;
  #close: number;
  /** Inside the list of a `listed` file, whose elements are records. */
  #nested = false;
  readonly #record: RecordBuffer;
  readonly #keyText = new RecordBuffer(1 << 20);
  readonly #text = new TextSkipper();
  #state: State = 'start';
  #offset = 0;
  #index = 0;
  #key: Buffer | null = null;
  #begin = 0;
  #depth = 0;
  #deepest = 0;
  #colons = 0;
  #inText = false;

  constructor(container: 'entries' | 'elements' | 'listed', limit: number) {
    this.#listed = container === 'listed';
    this.#open = container === 'elements' ? openList : openObject;
    this.#close = container === 'elements' ? closeList : closeObject;
    this.#record = new RecordBuffer(limit);
  }

  push(chunk: Buffer): Cut[] {
    const cuts: Cut[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === 'in-value') at = this.#insideValue(chunk, at, cuts);
      else if (this.#state === 'in-key') at = this.#insideKey(chunk, at);
      else at = this.#betweenRecords(chunk, at);
    }
    this.#offset += chunk.length;
    return cuts;
  }

  end(): Cut[] {
    if (this.#state === 'done') return [];
    const what = this.#state === 'start' ? 'holds nothing' : `ends early, ${this.#after()}`;
    throw new FrameFault('truncated_file', this.#offset, what);
  }

  #betweenRecords(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number;
    if (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab) return at + 1;
    const isObject = this.#open === openObject;
    switch (this.#state) {
      case 'start':
        if (byte !== this.#open) return this.#broken(at, byte, isObject ? 'an object' : 'a list');
        this.#state = 'first';
        return at + 1;
      case 'first':
      case 'comma':
        if (byte === this.#close) this.#leave();
        else if (this.#state === 'comma' && byte === comma) this.#state = isObject ? 'key' : 'value';
        else if (this.#state === 'comma') return this.#broken(at, byte, 'a comma or the end');
        else {
          this.#state = isObject ? 'key' : 'value';
          return at;
        }
        return at + 1;
      case 'key':
        if (byte !== quote) return this.#broken(at, byte, 'a key');
        this.#keyText.add(chunk.subarray(at, at + 1));
        this.#state = 'in-key';
        return at + 1;
      case 'colon':
        if (byte !== colon) return this.#broken(at, byte, 'a colon');
        this.#state = 'value';
        return at + 1;
      case 'value':
        return this.#beginValue(at, byte);
      default:
        return this.#broken(at, byte, 'nothing more');
    }
  }

  #insideKey(chunk: Buffer, at: number): number {
    const end = this.#text.skip(chunk, at);
    this.#keyText.add(chunk.subarray(at, end < 0 ? chunk.length : end));
    if (end < 0) return chunk.length;
    this.#key = this.#keyText.take() ?? Buffer.from('""');
    this.#state = 'colon';
    return end;
  }

  #leave(): void {
    this.#state = this.#nested ? 'comma' : 'done';
    if (!this.#nested) return;
    this.#nested = false;
    this.#open = openObject;
    this.#close = closeObject;
  }

  #beginValue(at: number, byte: number): number {
    if (this.#listed && !this.#nested && byte === openList && this.#key && holdsRecords(this.#key)) {
      this.#nested = true;
      this.#open = openList;
      this.#close = closeList;
      this.#key = null;
      this.#state = 'first';
      return at + 1;
    }
    if (byte === comma || byte === closeList || byte === closeObject) return this.#broken(at, byte, 'a value');
    this.#begin = this.#offset + at;
    this.#depth = 0;
    this.#deepest = 0;
    this.#colons = 0;
    this.#inText = false;
    this.#state = 'in-value';
    return at;
  }

  /** Runs to the end of the value or of the chunk. A plain value ends before the comma or bracket that follows it. */
  #insideValue(chunk: Buffer, from: number, cuts: Cut[]): number {
    let at = from;
    let depth = this.#depth;
    while (at < chunk.length) {
      if (this.#inText) {
        const end = this.#text.skip(chunk, at);
        if (end < 0) {
          at = chunk.length;
          break;
        }
        this.#inText = false;
        at = end;
        if (depth === 0) return this.#finish(chunk, from, at, cuts);
        continue;
      }
      const byte = chunk[at] as number;
      if (byte === quote) this.#inText = true;
      else if (byte === colon) this.#colons++;
      else if (byte === openObject || byte === openList) {
        depth++;
        if (depth > this.#deepest) this.#deepest = depth;
      } else if (byte === closeObject || byte === closeList) {
        if (depth === 0) return this.#finish(chunk, from, at, cuts);
        depth--;
        if (depth === 0) return this.#finish(chunk, from, at + 1, cuts);
      } else if (depth === 0 && (byte === comma || byte <= space)) return this.#finish(chunk, from, at, cuts);
      at++;
    }
    this.#depth = depth;
    this.#record.add(chunk.subarray(from));
    return at;
  }

  #finish(chunk: Buffer, from: number, to: number, cuts: Cut[]): number {
    this.#record.add(chunk.subarray(from, to));
    const length = this.#record.length;
    cuts.push({
      key: this.#key,
      index: this.#index++,
      line: null,
      byte: this.#begin,
      length,
      bytes: this.#record.take(),
      depth: this.#deepest,
      colons: this.#colons,
    });
    this.#key = null;
    this.#state = 'comma';
    return to;
  }

  #after(): string {
    return this.#index === 1 ? 'after 1 complete record' : `after ${this.#index} complete records`;
  }

  #broken(at: number, byte: number, wanted: string): never {
    const found = byte > space && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte 0x${byte.toString(16)}`;
    const message = `has ${found} where ${wanted} should be, ${this.#after()}`;
    throw new FrameFault('unreadable_file', this.#offset + at, message);
  }
}

function holdsRecords(key: Buffer): boolean {
  const name = key.toString('utf8');
  return listMembers.some((member) => name === `"${member}"`);
}
