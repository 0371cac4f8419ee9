import type { ImportIssue } from '../../shared/domain/import.ts';
import { isZip, openArchive } from './archive.ts';
import type { ByteSource } from './byte-source.ts';
import { leftOut } from './file-refusal.ts';
import type { InputFile } from './reading.ts';

export interface Expanded {
  inputs: InputFile[];
  issues: ImportIssue[];
  /** Why files were left out. */
  faults: unknown[];
  close(): void;
}

/**
 * Puts the files of archives in the place of the archives, known by their first bytes. What cannot be opened is left out, and
 * stops everything when `strict`. @throws Refusal
 */
export async function expandArchives(inputs: readonly InputFile[], strict: boolean): Promise<Expanded> {
  const expanded: Expanded = { inputs: [], issues: [], faults: [], close: () => undefined };
  const open: { close(): void }[] = [];
  expanded.close = () => {
    for (const archive of open) archive.close();
  };
  try {
    for (const input of inputs) {
      try {
        if (!isZip(await firstBytes(input.source))) {
          expanded.inputs.push(input);
          continue;
        }
        const archive = await openArchive(input.source);
        open.push(archive);
        expanded.inputs.push(...archive.files);
        expanded.issues.push(...archive.nested.map((entry) => nestedIssue(input.source.name, entry)));
      } catch (error) {
        const issue = strict ? null : leftOut(error, input.source.name);
        if (!issue) throw error;
        expanded.issues.push(issue);
        expanded.faults.push(error);
      }
    }
    return expanded;
  } catch (error) {
    expanded.close();
    throw error;
  }
}

async function firstBytes(source: ByteSource): Promise<Buffer> {
  for await (const chunk of source.chunks()) return chunk.subarray(0, 8);
  return Buffer.alloc(0);
}

function nestedIssue(file: string, entry: string): ImportIssue {
  const message =
    'It is an archive inside of an archive, and was passed over. Unpack the outer one, and import this one by itself.';
  return { severity: 'warning', code: 'nested_archive', file, place: entry, message };
}
