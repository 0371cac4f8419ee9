import { createHash } from 'node:crypto';
import type { ExportFolder, StagedFile } from './staged-folder.ts';

/** Characters of a file that a preview shows. */
const headLength = 4000;

/** Looks like the folder of an export, writes nothing, and remembers how every file begins and how long it would be. */
export function previewFolder(): ExportFolder & { heads(): { name: string; bytes: number; head: string | null }[] } {
  const files: { name: string; bytes: number; head: string | null }[] = [];

  return {
    file(name): StagedFile {
      const seen = { name, bytes: 0, head: '' as string | null };
      const hash = createHash('sha256');
      files.push(seen);
      return {
        write(content) {
          if (typeof content !== 'string') {
            seen.head = null;
            seen.bytes += content.length;
            return;
          }
          if (seen.head !== null && seen.head.length < headLength) {
            seen.head += content.slice(0, headLength - seen.head.length);
          }
          seen.bytes += Buffer.byteLength(content);
          hash.update(content);
        },
        sum: () => hash.copy().digest('hex'),
      };
    },
    finish: () => files.map(({ name, bytes }) => ({ name, ref: name, bytes })),
    discard: () => undefined,
    heads: () => files,
  };
}
