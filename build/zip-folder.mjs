// Packs a folder into <folder>.zip beside it: sorted, with modes, and the same bytes for the same files.
import { createWriteStream, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** @returns {Promise<string>} the zip's path */
export async function zipFolder(folder) {
  const zip = new ZipFile();
  const base = path.basename(folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  for (const name of files) {
    const file = path.join(folder, name);
    const mode = statSync(file).mode & 0o111 ? 0o100755 : 0o100644;
    zip.addFile(file, `${base}/${name.split(path.sep).join('/')}`, { mtime: new Date(Date.UTC(2026, 0, 1)), mode });
  }
  zip.end();
  const target = `${folder}.zip`;
  await pipeline(zip.outputStream, createWriteStream(`${target}.part`));
  renameSync(`${target}.part`, target);
  return target;
}
