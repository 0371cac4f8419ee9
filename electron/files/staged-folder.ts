import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/errors.ts';

export interface StagedFile {
  /** Text as UTF-8; a lone surrogate becomes U+FFFD, so JSON must escape it. */
  write(content: string | Uint8Array): void;
  /** SHA-256 of what was written so far, in hexadecimal digits. */
  sum(): string;
}

export interface WrittenFile {
  name: string;
  ref: string;
  bytes: number;
}

/** Where an export puts its files. */
export interface ExportFolder {
  file(name: string): StagedFile;
  /** Ends the export. @returns the files in the order in which they were begun, their sums last */
  finish(): WrittenFile[];
  /** Takes back what was begun. */
  discard(): void;
}

const sumsName = 'SHA256SUMS';
/** Gathered before it goes to the disk. */
const chunk = 1 << 20;

interface Draft {
  name: string;
  place: string;
  draft: string;
  fd: number;
  bytes: number;
  hash: Hash;
  flush(): void;
}

/**
 * Files of one export: written beside their places under temporary names, flushed, and renamed all together at the end,
 * with their SHA-256 sums; sums of what earlier exports left there stay. A failed export leaves nothing behind, and nothing is written outside of the folder.
 */
export function stagedFolder(folder: string, mark: string): ExportFolder {
  const root = path.resolve(folder);
  const drafts: Draft[] = [];
  const made: string[] = [];

  function makeFolder(dir: string): void {
    const first = mkdirSync(dir, { recursive: true });
    if (first !== undefined) made.push(first);
  }

  function file(name: string): StagedFile {
    const place = path.resolve(root, name);
    if (!place.startsWith(root + path.sep)) throw outside(name);
    makeFolder(root);
    makeFolder(path.dirname(place));
    const real = realpathSync(path.dirname(place));
    const top = realpathSync(root);
    if (real !== top && !real.startsWith(top + path.sep)) throw outside(name);
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Refusal('folder_in_the_way', `A folder stands where the file ${name} would be. Nothing was written.`);
    }
    const staged = draftFile(name, place, `${place}.${mark}.part`);
    drafts.push(staged.draft);
    return staged.file;
  }

  return {
    file,
    finish() {
      for (const { flush } of drafts) flush();
      const sums = drafts.map(({ name, hash }) => `${hash.copy().digest('hex')}  ${name}\n`).join('');
      file(sumsName).write(sums + otherSums(root, new Set(drafts.map(({ name }) => name))));
      for (const { fd, flush } of drafts) {
        flush();
        fsyncSync(fd);
        closeSync(fd);
      }
      for (const { draft, place } of drafts) renameSync(draft, place);
      return drafts.map(({ name, place, bytes }) => ({ name, ref: place, bytes }));
    },
    discard() {
      for (const { fd, draft } of drafts) {
        try {
          closeSync(fd);
        } catch {
          // was closed already
        }
        rmSync(draft, { force: true });
      }
      for (const dir of made.reverse()) removeEmpty(dir);
    },
  };
}

function draftFile(name: string, place: string, draft: string): { draft: Draft; file: StagedFile } {
  const staged: Draft = { name, place, draft, fd: openSync(draft, 'wx'), bytes: 0, hash: createHash('sha256'), flush };
  let waiting: string[] = [];
  let length = 0;

  function put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(staged.fd, bytes, at);
    staged.bytes += bytes.length;
    staged.hash.update(bytes);
  }

  function flush(): void {
    if (waiting.length === 0) return;
    const text = waiting.join('');
    waiting = [];
    length = 0;
    put(Buffer.from(text, 'utf8'));
  }

  const file: StagedFile = {
    write(content) {
      if (typeof content === 'string') {
        waiting.push(content);
        length += content.length;
        if (length >= chunk) flush();
      } else {
        flush();
        put(content);
      }
    },
    sum() {
      flush();
      return staged.hash.copy().digest('hex');
    },
  };
  return { draft: staged, file };
}

/** Lines of an earlier export's sums about files that this one does not write and that are still there. */
function otherSums(root: string, own: ReadonlySet<string>): string {
  const known = path.join(root, sumsName);
  if (!lstatSync(known, { throwIfNoEntry: false })?.isFile()) return '';
  const still = (name: string) => lstatSync(path.resolve(root, name), { throwIfNoEntry: false })?.isFile() === true;
  return [...readFileSync(known, 'utf8').matchAll(/^[0-9a-f]{64} {2}(.+)\n/gm)]
    .filter(([, name = '']) => !own.has(name) && still(name))
    .map(([line]) => line)
    .join('');
}

function outside(name: string): Refusal {
  return new Refusal('outside_folder', `${name} would be outside of the folder. Nothing was written.`);
}

/** Folders that this export made go too, unless something else is in them by now. */
function removeEmpty(dir: string): void {
  try {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      if (entry.isDirectory()) removeEmpty(path.join(dir, entry.name));
    }
    rmdirSync(dir);
  } catch {
    // not empty, or gone
  }
}
