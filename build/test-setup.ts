import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { ensureBuilt } from './ensure-built.ts';

/** A file system in memory, where there is one: a commit there waits for no disk, and tests make very many. */
const memory = '/dev/shm';

/** Bytes that the files of tests may need. */
const room = 2 * 2 ** 30;

function freeMemory(): number {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** Before any test: the threads that tests start run from the build; temporary files lie in memory. */
export async function setup(): Promise<() => void> {
  await ensureBuilt(['main']);
  if (process.env.TMPDIR !== undefined || freeMemory() < room) return () => undefined;
  const folder = mkdtempSync(`${memory}/counterpart-test-`);
  process.env.TMPDIR = folder;
  return () => {
    delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  };
}
