import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../shared/domain/errors.ts';
import { FrameFault } from './cut.ts';
import { fileRefusal } from './file-refusal.ts';
import { unpackedGuard } from './unpacked-guard.ts';

/** Something that bytes can be read from, more than once. */
export interface ByteSource {
  /** File name without folders, for labels and messages. */
  name: string;
  /** Where it lies on disk; empty for what lives in memory. */
  path: string;
  /** Size as stored; for progress. */
  bytes: number;
  /** Stored bytes, whole, in order. `onRead` hears how many have been read. */
  chunks(onRead?: (bytes: number) => void): AsyncIterable<Buffer>;
}

const chunkSize = 1 << 20;

/** @throws Refusal file_not_found, not_a_file */
export function fileSource(file: string): ByteSource {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Refusal('file_not_found', `There is no file ${file}. Nothing was imported.`);
  if (!stats.isFile()) throw new Refusal('not_a_file', `${file} is not a file. Nothing was imported.`);
  return {
    name: path.basename(file),
    path: file,
    bytes: stats.size,
    async *chunks(onRead) {
      const stream = createReadStream(file, { highWaterMark: chunkSize });
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          onRead?.(chunk.length);
          yield chunk;
        }
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw fileRefusal(
          'unreadable_file',
          file,
          'the whole file',
          `cannot be read: ${why}`,
          'Look at who may read it.',
        );
      }
    },
  };
}

/** A file that lives in memory: the bundled sample, and tests. */
export function memorySource(name: string, content: string | Buffer): ByteSource {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    name,
    path: '',
    bytes: bytes.length,
    async *chunks(onRead) {
      for (let at = 0; at < bytes.length; at += chunkSize) {
        const chunk = bytes.subarray(at, at + chunkSize);
        onRead?.(chunk.length);
        yield chunk;
      }
    },
  };
}

/** The bytes of a source, unpacked when they are gzip (known by its first two bytes). @throws FrameFault */
export async function* unpacked(source: ByteSource, onRead?: (bytes: number) => void): AsyncGenerator<Buffer> {
  const stored = source.chunks(onRead)[Symbol.asyncIterator]();
  const first = await stored.next();
  const rest = { [Symbol.asyncIterator]: () => stored };
  if (first.done) return;
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield first.value;
    yield* rest;
    return;
  }
  yield* gunzip(first.value, rest, unpackedGuard(source.name, source.bytes));
}

async function* gunzip(
  first: Buffer,
  rest: AsyncIterable<Buffer>,
  guard: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  async function* whole() {
    yield first;
    yield* rest;
  }
  const plain = createGunzip({ chunkSize: 1 << 18 });
  // Whatever goes wrong on the way reaches the reader of `plain`; leaving early closes the file.
  pipeline(Readable.from(whole(), { objectMode: false }), plain, () => undefined);
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      guard(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal || error instanceof FrameFault) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const cut = /unexpected end/i.test(why);
    throw new FrameFault(cut ? 'truncated_file' : 'unreadable_file', 0, `cannot be unpacked (${why})`);
  }
}
