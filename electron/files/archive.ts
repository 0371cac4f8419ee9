import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import { FrameFault } from './cut.ts';
import { importable } from './expand-paths.ts';
import { fileRefusal } from './file-refusal.ts';
import type { InputFile } from './reading.ts';
import { unpackedGuard } from './unpacked-guard.ts';

const mostEntries = 10_000;

/** The files inside an archive that may be imported, and how to let go of it. */
export interface Archive {
  files: InputFile[];
  /** Archives inside of it: they are not opened. */
  nested: string[];
  close(): void;
}

/** True for the first bytes of a zip file. */
export function isZip(first: Buffer): boolean {
  return first.length >= 4 && first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5);
}

/**
 * Opens a zip archive: its JSON and CSV files as sources that are read in pieces, never written to disk.
 * @throws Refusal for a broken, encrypted or hostile archive, with the entry at fault
 */
export async function openArchive(source: ByteSource): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  let zip: ZipFile;
  try {
    zip =
      source.path === ''
        ? await fromBufferPromise(await wholeOf(source), options)
        : await openPromise(source.path, options);
  } catch (error) {
    throw broken(source, 'the whole file', error);
  }
  try {
    return await listed(zip, source);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listed(zip: ZipFile, source: ByteSource): Promise<Archive> {
  if (zip.entryCount > mostEntries) {
    const what = `holds ${zip.entryCount} files; at most ${mostEntries} are read from one archive`;
    throw fileRefusal('too_many_files', source.name, 'the whole file', what, 'Split it into several archives.');
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw broken(source, `entry ${entries.length + 1}`, error);
  }
  const wanted = entries
    .filter(({ fileName }) => isWanted(fileName))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const nested = wanted.filter(({ fileName }) => /\.zip$/i.test(fileName)).map(({ fileName }) => fileName);
  const files = wanted.filter(({ fileName }) => !/\.zip$/i.test(fileName));
  const locked = files.find((entry) => entry.isEncrypted() || !entry.canDecodeFileData());
  if (locked) {
    const why = locked.isEncrypted() ? 'is encrypted' : 'is packed by a method that is not read here';
    throw fileRefusal(
      'locked_archive',
      source.name,
      locked.fileName,
      `cannot be read: its file ${locked.fileName} ${why}`,
      'Pack it again without a password.',
    );
  }
  return {
    files: files.map((entry) => ({ source: entrySource(zip, entry, source), picked: false })),
    nested,
    close: () => zip.close(),
  };
}

/** Files of a kind that can be imported; hidden ones and what systems add are left out, as in a folder. */
function isWanted(fileName: string): boolean {
  const parts = fileName.split('/');
  return importable.test(fileName) && !parts.some((part) => part.startsWith('.') || part === '__MACOSX');
}

function entrySource(zip: ZipFile, entry: Entry, archive: ByteSource): ByteSource {
  const name = `${archive.name}/${entry.fileName}`;
  return {
    name,
    path: path.join(archive.path === '' ? '/' : archive.path, entry.fileName),
    bytes: entry.compressedSize,
    async *chunks(onRead) {
      const guard = unpackedGuard(name, entry.compressedSize);
      let sum = 0;
      try {
        const stream = await zip.openReadStreamPromise(entry);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          sum = crc32(chunk, sum);
          guard(chunk.length);
          onRead?.((chunk.length / Math.max(1, entry.uncompressedSize)) * entry.compressedSize);
          yield chunk;
        }
      } catch (error) {
        if (error instanceof FrameFault) throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw new FrameFault('unreadable_file', 0, `cannot be unpacked (${why})`);
      }
      if (sum !== entry.crc32)
        throw new FrameFault('unreadable_file', 0, 'is damaged: its checksum is not the one that the archive promises');
    },
  };
}

async function wholeOf(source: ByteSource): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of source.chunks()) parts.push(chunk);
  return Buffer.concat(parts);
}

function broken(source: ByteSource, place: string, error: unknown) {
  const why = error instanceof Error ? error.message : String(error);
  const hostile = /invalid (?:relative path|characters)|absolute path/i.test(why);
  const code = hostile ? 'unsafe_archive' : 'unreadable_file';
  const what = hostile ? `names a file outside of itself (${why})` : `is no readable archive (${why})`;
  return fileRefusal(code, source.name, place, what, 'Pack the files again, or import them one by one.');
}
