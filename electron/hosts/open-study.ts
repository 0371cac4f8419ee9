import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { StudyInfo } from '../../shared/contract/outputs.ts';
import { type ErrorEnvelope, Refusal, told } from '../../shared/domain/errors.ts';
import type { StudyBackups } from './automatic-backups.ts';
import { riskOfFolder } from './risky-folder.ts';
import type { StudyWorker } from './study-worker.ts';

interface Open {
  file: string;
  worker: StudyWorker;
  backups: StudyBackups | null;
  /** Why it should not be worked on where it lies. */
  risk: ErrorEnvelope | null;
}

interface Options {
  startWorker: () => Promise<StudyWorker>;
  emit: (name: string, payload: unknown) => void;
  /** A person's window goes on with an annotator's session; a command line is the coordinator's. */
  resume: boolean;
  /** Backups of a study that was opened; null where none are made by themselves. */
  backupsOf?: ((file: string, name: string) => StudyBackups) | undefined;
}

/**
 * Which study is open, and its worker. Opening another closes the first only when the second is open, so that a refused
 * file leaves the person where they were. Opening and closing wait for each other.
 */
export function openStudy({ startWorker, emit, resume, backupsOf }: Options) {
  let current: Open | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  async function replace(
    file: string,
    options: { create?: boolean; name?: string; restore?: string },
  ): Promise<StudyInfo> {
    const same = current !== null && !options.create && !options.restore && samePath(current.file, file);
    if (!same) {
      const worker = await startWorker();
      try {
        await worker.open(file, { ...options, resume });
      } catch (error) {
        await worker.close().catch(() => undefined);
        throw error;
      }
      worker.on((name, payload) => {
        if (current?.worker !== worker) return;
        if (name === 'study.changed') current.backups?.changed();
        emit(name, payload);
      });
      worker.onEnd((why) => {
        if (current?.worker !== worker) return;
        current = null;
        emit('study.changed', { what: 'study' });
        const kept = 'Everything that was answered is saved: open it again.';
        emit('app.notice', told('study_ended', `The study was closed because ${why}. ${kept}`, { why }));
      });
      const before = current;
      const backups = await wanted(worker, realpathSync(file));
      const real = realpathSync(file);
      current = { file: real, worker, backups, risk: riskOfFolder(real) };
      backups?.make('opened').catch(unsaved);
      if (before) await leave(before);
    }
    emit('study.changed', { what: 'study' });
    return info();
  }

  /** A packet is not backed up: copies of it would be worked on separately. */
  async function wanted(worker: StudyWorker, file: string): Promise<StudyBackups | null> {
    if (!backupsOf) return null;
    const { structural } = (await worker.call('session.get', {})) as { structural: boolean };
    const { name, readOnly } = (await worker.call('study.info', {})) as StudyInfo;
    return structural || readOnly ? null : backupsOf(file, name);
  }

  function unsaved(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    emit('app.notice', told('no_backup', `No backup could be made: ${why}. The study itself is saved.`, { why }));
  }

  async function leave({ worker, backups }: Open): Promise<void> {
    await backups?.make('closing').catch(unsaved);
    await worker.close();
  }

  async function info(): Promise<StudyInfo> {
    return (await call('study.info', {})) as StudyInfo;
  }

  async function call(name: string, input: unknown): Promise<unknown> {
    if (!current) {
      throw new Refusal('no_study', 'No study is open. Open a study, make a new one or try the sample study first.');
    }
    const { worker, risk } = current;
    const answer = await worker.call(name, input);
    if (name !== 'study.info' || risk === null) return answer;
    const { notice, ...rest } = answer as StudyInfo;
    return { ...rest, notice: notice ?? risk };
  }

  return {
    call,
    info: async (): Promise<StudyInfo | null> => (current ? info() : null),
    file: (): string | null => current?.file ?? null,
    open: (file: string): Promise<StudyInfo> => inTurn(() => replace(file, {})),
    restore: (backup: string, file: string): Promise<StudyInfo> => inTurn(() => replace(file, { restore: backup })),
    create: (file: string, name: string): Promise<StudyInfo> => inTurn(() => replace(file, { create: true, name })),
    /** Makes the daily backup when it is due. */
    backUp: (): Promise<void> => current?.backups?.make('open').catch(unsaved) ?? Promise.resolve(),
    close: (): Promise<void> =>
      inTurn(async () => {
        const before = current;
        current = null;
        if (before) await leave(before);
        if (before) emit('study.changed', { what: 'study' });
      }),
  };
}

function samePath(open: string, file: string): boolean {
  try {
    return realpathSync(file) === open;
  } catch {
    return path.resolve(file) === open;
  }
}
