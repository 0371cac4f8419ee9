import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * This run's own folder for uploads and exports, inside the profile and readable by its owner only. It goes with the
 * process; what a killed process left is removed by the next one.
 */
export function tempFolder(profileDir: string) {
  const parent = path.join(profileDir, 'temp');
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(parent)) {
    if (!isAlive(Number.parseInt(name, 10))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const dir = mkdtempSync(path.join(parent, `${process.pid}-`));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    /** A new empty folder in it. */
    make: (): string => mkdtempSync(path.join(dir, 'f-')),
    remove(): void {
      process.off('exit', remove);
      remove();
    },
  };
}

export type TempFolder = ReturnType<typeof tempFolder>;

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
