import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isBackupDue, keptBackups } from './backup-rule.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface StoredBackup {
  /** Name and file of the study that it is of. */
  study: string;
  original: string;
  /** The backup itself. */
  file: string;
  /** ISO 8601. */
  at: string;
  bytes: number;
}

/** Backups of one open study. */
export interface StudyBackups {
  /** The study has changed since the last backup. */
  changed(): void;
  /** Makes one when it is due, and lets go of what the rule no longer keeps. Rejects when none could be made. */
  make(when: 'opened' | 'open' | 'closing'): Promise<void>;
}

interface Options {
  profileDir: string;
  /** Copies the open study to a file that does not exist. */
  copy: (file: string, out: string) => Promise<void>;
  now: () => Date;
}

const extension = '.counterpart';
/** Closing writes to the file after its backup was made: so many milliseconds later it was written by somebody else. */
const closingTime = 60_000;

/** Backups that are made by themselves, in the profile: on closing, and daily; kept by a rolling rule. */
export function automaticBackups({ profileDir, copy, now }: Options) {
  const root = path.join(profileDir, 'backups');

  function list(): StoredBackup[] {
    return folders(root).flatMap((folder) => {
      const about = readJsonFile(path.join(folder, 'about.json')) as
        | { study?: unknown; original?: unknown }
        | undefined;
      if (typeof about?.study !== 'string' || typeof about.original !== 'string') return [];
      const { study, original } = about;
      return timesIn(folder).map((time) => {
        const file = fileOf(folder, time);
        return { study, original, file, at: new Date(time).toISOString(), bytes: statSync(file).size };
      });
    });
  }

  function of(file: string, study: string): StudyBackups {
    const folder = path.join(root, createHash('sha256').update(file).digest('hex').slice(0, 16));
    let dirty = writtenAt(file) > (timesIn(folder).at(-1) ?? 0) + closingTime;
    let making: Promise<void> | null = null;

    async function make(): Promise<void> {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeJsonFile(path.join(folder, 'about.json'), { study, original: file });
      const time = now().getTime();
      dirty = false;
      try {
        await copy(file, fileOf(folder, time));
      } catch (error) {
        dirty = true;
        throw error;
      }
      const times = timesIn(folder);
      const kept = keptBackups(times, time);
      for (const old of times.filter((each) => !kept.has(each))) rmSync(fileOf(folder, old), { force: true });
    }

    return {
      changed: () => {
        dirty = true;
      },
      async make(when) {
        await making;
        const newest = timesIn(folder).at(-1) ?? null;
        const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        if (!dirty || !isBackupDue(when, { bytes, newest, now: now().getTime() })) return;
        making = make().finally(() => {
          making = null;
        });
        await making;
      },
    };
  }

  return { list, of };
}

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function folders(root: string): string[] {
  try {
    return readdirSync(root).map((name) => path.join(root, name));
  } catch {
    return [];
  }
}

const fileOf = (folder: string, time: number) =>
  path.join(folder, `${new Date(time).toISOString().replaceAll(':', '')}${extension}`);

/** When the backups of a folder were made, ms since 1970, oldest first. */
function timesIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => {
        const [, date, hours, minutes, rest] =
          /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)([\d.]+Z)\.counterpart$/.exec(name) ?? [];
        return date === undefined ? [] : [Date.parse(`${date}${hours}:${minutes}:${rest}`)];
      })
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}
