import { type CommandName, commands, type Parsed } from '../../shared/contract/commands.ts';
import type { AppInfo, StudyInfo } from '../../shared/contract/outputs.ts';
import { commandNamed, parseInput } from '../../shared/contract/parse-input.ts';
import { type ErrorEnvelope, toEnvelope } from '../../shared/domain/errors.ts';
import { automaticBackups } from './automatic-backups.ts';
import { type FileReferences, resolvePaths, useOf } from './file-references.ts';
import { hostCommands, isHostCommand } from './host-commands.ts';
import { openStudy } from './open-study.ts';
import type { Profile } from './profile.ts';
import { recentStudies } from './recent-studies.ts';
import { permitInSession } from './session-permission.ts';
import { settingsStore } from './settings.ts';
import type { StudyWorker } from './study-worker.ts';

export type EventListener = (name: string, payload: unknown) => void;

export interface HostOptions {
  kind: AppInfo['host'];
  version: string;
  profile: Profile;
  references: FileReferences;
  startWorker: () => Promise<StudyWorker>;
  /** Makes the sample study at this path; the file does not exist yet. */
  makeSample: (file: string) => Promise<void>;
  now: () => Date;
  /** Copies an open study to a file that does not exist; without it no backups are made by themselves. */
  backUp?: (file: string, out: string) => Promise<void>;
  /** Told of every study that was opened, for the system's list of recent files. */
  opened?: (file: string) => void;
}

/** One person's app without a transport: Electron, loopback and CLI each put theirs in front of it. */
export interface Host {
  /** Answers one command of the contract from untrusted input. Rejects with a Refusal, or with a defect. */
  call(name: unknown, input: unknown): Promise<unknown>;
  on(listener: EventListener): () => void;
  /** Opens a study that the person named outside the app (argument, double click); the path is trusted. */
  openFile(file: string): Promise<StudyInfo>;
  /** The same for a window that is or will be open: it hears `app.opened`, or `app.notice` with the reason. Never rejects. */
  openFromOutside(file: string, listening: boolean): Promise<void>;
  /** Closes the study: checkpointed, no `-wal` left. */
  close(): Promise<void>;
}

export function createHost(options: HostOptions): Host {
  const listeners = new Set<EventListener>();
  const emit: EventListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const backups = automaticBackups({
    profileDir: options.profile.dir,
    copy: options.backUp ?? (async () => undefined),
    now: options.now,
  });
  const study = openStudy({
    startWorker: options.startWorker,
    emit,
    resume: options.kind !== 'cli',
    backupsOf: options.backUp && backups.of,
  });
  const daily = setInterval(() => void study.backUp(), 3_600_000);
  daily.unref();
  const context = {
    options,
    study,
    emit,
    settings: settingsStore(options.profile.dir),
    recent: recentStudies(options.profile.dir),
    backups,
    notice: null as ErrorEnvelope | null,
  };
  const openFile = (file: string) => hostCommands['study.open'](context, { file });

  async function call(command: unknown, input: unknown): Promise<unknown> {
    const name = commandNamed(command);
    await permitInSession(study, name);
    const parsed = resolved(name, parseInput(name, input));
    if (isHostCommand(name)) return hostCommands[name](context, parsed as never);
    return delivered(name, await study.call(name, parsed));
  }

  function resolved<Name extends CommandName>(name: Name, input: Parsed<Name>): Parsed<Name> {
    return resolvePaths(input, commands[name].paths, (ref, field) =>
      options.references.resolve(ref, useOf(name, field)),
    );
  }

  function delivered(name: CommandName, output: unknown): unknown {
    if (name !== 'export.run') return output;
    const { files, ...rest } = output as { files: { ref: string }[] };
    return { ...rest, files: files.map((file) => ({ ...file, ref: options.references.deliver(file.ref) })) };
  }

  return {
    call,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openFile,
    async openFromOutside(file, listening) {
      try {
        const { name } = await openFile(file);
        emit('app.opened', { name });
      } catch (error) {
        const notice = toEnvelope(error);
        if (listening) emit('app.notice', notice);
        else context.notice = notice;
      }
    },
    close() {
      clearInterval(daily);
      return study.close();
    },
  };
}
