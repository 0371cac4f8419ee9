import { randomBytes } from 'node:crypto';
import type { EventName, Events } from '../../shared/contract/events.ts';
import type { Db } from '../db/database.ts';
import type { StudyFile } from '../db/open-study.ts';
import { type Repositories, repositories } from '../db/repositories.ts';
import { type BackgroundWrites, backgroundWrites } from './background-writes.ts';
import { type Checkpointer, inlineCheckpointer } from './checkpointer.ts';
import { type Compute, inlineCompute } from './compute.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { inlineSearchTexts, type SearchTexts } from './search/texts.ts';

export type Emit = <Name extends EventName>(name: Name, payload: Events[Name]) => void;

/** Who uses the study in this session. What each may call is decided in one place: dispatch. */
export type Role = 'coordinator' | 'annotator';

/** What every command handler gets: the open study and the few things of the outside world that it may use. */
export interface StudyContext {
  study: StudyFile;
  db: Db;
  repositories: Repositories;
  /** Who uses the study now; what each may call is decided in dispatch. */
  session: { role: Role; annotator: string | null };
  /** Of the app; exports say it. */
  version: string;
  /** This installation of the app; authors of revisions are `<installation>/<annotator>`. */
  installation: string;
  jobs: Jobs;
  /** Statistics run there, not on the thread of the database. */
  compute: Compute;
  emit: Emit;
  /** Random name of this opening of the study, and how often its conversations and annotations have changed since. */
  uid: string;
  changes(): { conversations: number; annotations: number };
  /** Wall clock, ISO 8601; for display only. */
  now(): string;
  /** A random id, 24 hexadecimal digits from a CSPRNG. */
  newUid(): string;
  /** Slices of long work that share transactions; see there. */
  writes: BackgroundWrites;
  searchTexts: SearchTexts;
  checkpointer: Checkpointer;
  /** Runs `work` in one transaction that takes the write lock at once; it is durable when this returns. */
  transaction<Result>(work: () => Result): Result;
  /** Lets other commands be served; long work calls it between batches of at most 50 ms. */
  pause(): Promise<void>;
}

export interface ContextOptions {
  installation: string;
  version?: string;
  role?: Role;
  emit?: Emit;
  /** Default: at once, in this thread. */
  compute?: Compute;
  /** Default: in this thread. */
  searchTexts?: SearchTexts;
  /** Default: in this thread. */
  checkpointer?: Checkpointer;
}

export function createContext(study: StudyFile, options: ContextOptions): StudyContext {
  const { installation, version, role, emit, compute, searchTexts } = options;
  const { db } = study;
  const checkpointer = options.checkpointer ?? inlineCheckpointer(db);
  const writes = backgroundWrites(db, checkpointer);
  const counts = { conversations: 0, annotations: 0 };
  return {
    study,
    db,
    repositories: repositories(db),
    session: { role: role ?? 'coordinator', annotator: null },
    installation,
    version: version ?? '',
    jobs: createJobs(),
    compute: compute ?? inlineCompute,
    emit: (name, payload) => {
      const what = 'what' in payload ? payload.what : null;
      if (what === 'conversations' || what === 'study') counts.conversations += 1;
      if (what === 'annotations' || what === 'study') counts.annotations += 1;
      emit?.(name, payload);
    },
    uid: randomBytes(6).toString('hex'),
    // what another connection committed counts as well
    changes: () => {
      const elsewhere = study.readOnly ? (db.pragma('data_version', { simple: true }) as number) : 0;
      return {
        conversations: counts.conversations + elsewhere * 1e6,
        annotations: counts.annotations + elsewhere * 1e6,
      };
    },
    now: () => new Date().toISOString(),
    newUid: () => randomBytes(12).toString('hex'),
    writes,
    searchTexts: searchTexts ?? inlineSearchTexts(db),
    checkpointer,
    transaction: (work) => {
      // Together with what is gathered, if anything: one commit for both.
      const result = db.transaction(work).immediate();
      if (!writes.running()) writes.settle();
      return result;
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
