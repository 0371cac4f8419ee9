import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileListing } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';

export const studyExtension = '.counterpart';
export const packetExtension = '.counterpart-packet';

/** What SQLite and the lock keep beside an open study: nothing to choose. */
const besideStudy = /\.counterpart(-packet)?(-wal|-shm|-journal|\.lock)$/;

function outside(ref: string): Refusal {
  return new Refusal(
    'outside_root',
    `${JSON.stringify(ref)} is not in the folder that this host shows. Nothing was read.`,
  );
}

/**
 * The folder whose contents a browser may see and name. References are `./a/b` from the root; links are followed and must
 * end inside. Answers about anything else never say whether it exists.
 */
export function rootFolder(root: string) {
  const real = realpathSync(root);

  function existing(ref: string): string {
    let file: string;
    try {
      file = realpathSync(path.join(real, ...segments(ref)));
    } catch {
      throw outside(ref);
    }
    if (file !== real && !file.startsWith(real + path.sep)) throw outside(ref);
    return file;
  }

  /** A path for a study or packet that does not exist yet, in a folder that does. */
  function fresh(ref: string, extension: string): string {
    const parts = segments(ref);
    const name = parts.pop() ?? '';
    if (!name.endsWith(extension) || name === extension) {
      throw new Refusal('bad_name', `The file's name ends in ${extension}. Nothing was written.`);
    }
    const file = path.join(existing(parts.join('/')), name);
    if (lstatSync(file, { throwIfNoEntry: false })) {
      throw new Refusal('file_exists', `${name} exists already. Nothing was changed; choose another name or open it.`);
    }
    return file;
  }

  function list(dir: string): FileListing {
    const folder = existing(dir);
    if (!statSync(folder).isDirectory()) throw outside(dir);
    const here = ['.', ...segments(dir)].join('/');
    const entries = readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => described(entry, folder, `${here}/${entry.name}`))
      .sort((a, b) => a.kind.localeCompare(b.kind) * -1 || a.name.localeCompare(b.name));
    return { dir: here, parent: here === '.' ? null : path.posix.dirname(here), entries };
  }

  function described(entry: Dirent, folder: string, ref: string): FileListing['entries'] {
    if (entry.name.startsWith('.') || besideStudy.test(entry.name)) return [];
    try {
      existing(ref);
    } catch {
      return [];
    }
    const stat = statSync(path.join(folder, entry.name));
    if (!stat.isDirectory() && !stat.isFile()) return [];
    const kind = stat.isDirectory() ? 'folder' : 'file';
    const study = kind === 'file' && /\.counterpart(-packet)?$/.test(entry.name);
    return [{ name: entry.name, ref, kind, bytes: kind === 'file' ? stat.size : 0, study }];
  }

  return { existing, fresh, list };
}

function segments(ref: string): string[] {
  const parts = ref.split('/').filter((part) => part !== '' && part !== '.');
  const bad = parts.some((part) => part === '..' || part.includes('\\') || part.includes('\0') || part.includes(':'));
  if (bad || path.posix.isAbsolute(ref)) throw outside(ref);
  return parts;
}
