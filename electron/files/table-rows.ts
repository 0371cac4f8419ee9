import { isUtf8 } from 'node:buffer';
import { csvCells } from '../../shared/formats/csv.ts';
import { type Cut, FrameFault, RecordBuffer, type Splitter } from './cut.ts';

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
const delimiters = [',', ';', '\t'] as const;
const largestRow = 16 << 20;

/** The delimiter of a table's head: the one that cuts it into most names; null when it has no two, or is no plain text. */
export function delimiterOf(head: Buffer): (typeof delimiters)[number] | null {
  const end = head.indexOf(lineFeed);
  const first = head.toString('utf8', 0, Math.min(end < 0 ? head.length : end, 100_000)).trim();
  if (first === '' || /[\p{Cc}\uFFFD]/u.test(first.replaceAll('\t', ''))) return null;
  if (/^[<{[]/.test(first)) return null;
  const counted = delimiters.map((delimiter) => ({ delimiter, names: csvCells(first, delimiter)?.length ?? 0 }));
  const best = counted.reduce((top, next) => (next.names > top.names ? next : top));
  return best.names >= 2 ? best.delimiter : null;
}

/**
 * Cuts rows out of a table in bytes and gives each as a JSON object by the names in its head. A quote opens a cell only at
 * its beginning; line feeds inside of it are text. @throws FrameFault when the head is no head, or a quote never closes
 */
export class RowSplitter implements Splitter {
  readonly #row = new RecordBuffer(largestRow);
  #delimiter: string | null = null;
  #head: string[] | null = null;
  #offset = 0;
  #begin = 0;
  #line = 1;
  #firstLine = 1;
  #index = 0;
  #quoted = false;
  #cellBegins = true;
  /** The byte before was a closing quote. */
  #closed = false;

  push(chunk: Buffer): Cut[] {
    const cuts: Cut[] = [];
    if (this.#delimiter === null) this.#delimiter = delimiterOf(chunk) ?? ',';
    const separator = this.#delimiter.charCodeAt(0);
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (byte === lineFeed) this.#line++;
      if (this.#quoted) {
        if (byte === quote) {
          this.#quoted = false;
          this.#closed = true;
          continue;
        }
      } else if (byte === quote) {
        // Right behind a closing quote it is the second of a doubled one: the cell goes on.
        this.#quoted = this.#cellBegins || this.#closed;
      } else if (byte === lineFeed) {
        this.#row.add(chunk.subarray(from, at));
        this.#finish(cuts);
        from = at + 1;
        this.#begin = this.#offset + from;
        this.#firstLine = this.#line;
      }
      this.#closed = false;
      this.#cellBegins =
        !this.#quoted && (byte === separator || byte === lineFeed || (byte === carriageReturn && this.#cellBegins));
    }
    this.#row.add(chunk.subarray(from));
    this.#offset += chunk.length;
    return cuts;
  }

  end(): Cut[] {
    if (this.#quoted) {
      const message = `has a quote that never closes, in the row that begins in line ${this.#firstLine}, after ${this.#index} complete rows`;
      throw new FrameFault('truncated_file', this.#begin, message);
    }
    const cuts: Cut[] = [];
    this.#finish(cuts);
    if (this.#head === null) throw new FrameFault('unreadable_file', 0, 'holds nothing');
    return cuts;
  }

  #finish(cuts: Cut[]): void {
    const length = this.#row.length;
    const bytes = this.#row.take();
    const text = bytes?.toString('utf8').replace(/\r$/, '') ?? '';
    if (bytes !== null && text.trim() === '') return;
    const cells = bytes === null || !isUtf8(bytes) ? null : csvCells(text, this.#delimiter ?? ',');
    if (this.#head === null) {
      this.#head = headOf(cells);
      return;
    }
    const head = this.#head;
    const shared = { key: null, index: this.#index++, line: this.#firstLine, byte: this.#begin, length };
    if (cells === null || cells.length !== head.length) {
      const fault = rowFault(bytes, cells, head.length);
      cuts.push({ ...shared, bytes: null, depth: 0, colons: 0, ...(fault !== null && { fault }) });
      return;
    }
    const row = Buffer.from(JSON.stringify(Object.fromEntries(head.map((name, n) => [name, cells[n] ?? '']))));
    cuts.push({ ...shared, bytes: row, depth: 1, colons: head.length });
  }
}

function headOf(cells: string[] | null): string[] {
  const names = cells?.map((cell) => cell.trim()) ?? [];
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (names.length === 0) throw new FrameFault('unreadable_file', 0, 'has a head whose quotes are wrong');
  if (twice !== undefined)
    throw new FrameFault('unreadable_file', 0, `has two columns called ${JSON.stringify(twice)}`);
  return names;
}

/** null for a row that was too large to keep: every splitter says that in the same way. */
function rowFault(bytes: Buffer | null, cells: string[] | null, wanted: number): string | null {
  if (bytes === null) return null;
  if (cells !== null) return `the row has ${cells.length} cells; the head has ${wanted}`;
  return isUtf8(bytes) ? 'the quotes of the row are wrong' : 'it holds bytes that are no UTF-8 text';
}
