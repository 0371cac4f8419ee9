import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/errors.ts';

export interface StagedFile {
  write(text: string): void;
}

export interface WrittenFile {
  name: string;
  ref: string;
  bytes: number;
}

/**
 * Files of one export: written beside their places under temporary names, flushed, and renamed all together at the end,
 * with their SHA-256 sums. A failed export leaves nothing behind, and nothing is written outside of the folder.
 */
export function stagedFolder(folder: string, mark: string) {
  const open: { name: string; draft: string; place: string; fd: number; bytes: number; hash: Hash }[] = [];

  function file(name: string): StagedFile {
    const place = path.resolve(folder, name);
    if (!place.startsWith(path.resolve(folder) + path.sep)) {
      throw new Refusal('outside_folder', `${name} would be outside of the folder. Nothing was written.`);
    }
    mkdirSync(path.dirname(place), { recursive: true });
    const draft = `${place}.${mark}.part`;
    const staged = { name, draft, place, fd: openSync(draft, 'wx'), bytes: 0, hash: createHash('sha256') };
    open.push(staged);
    return {
      write(text) {
        const bytes = Buffer.from(text, 'utf8');
        for (let at = 0; at < bytes.length; ) at += writeSync(staged.fd, bytes, at);
        staged.bytes += bytes.length;
        staged.hash.update(bytes);
      },
    };
  }

  return {
    file,
    /** Gives every file its name. @returns them in the order in which they were begun, the sums last */
    finish(): WrittenFile[] {
      const sums = open.map(({ name, hash }) => `${hash.digest('hex')}  ${name}\n`).join('');
      file('SHA256SUMS').write(sums);
      for (const { fd } of open) {
        fsyncSync(fd);
        closeSync(fd);
      }
      for (const { draft, place } of open) renameSync(draft, place);
      return open.map(({ name, place, bytes }) => ({ name, ref: place, bytes }));
    },
    /** Takes back what was begun. */
    discard(): void {
      for (const { fd, draft } of open) {
        try {
          closeSync(fd);
        } catch {
          // was closed already
        }
        rmSync(draft, { force: true });
      }
    },
  };
}

export function sha256() {
  const hash = createHash('sha256');
  return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
}
