import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type CommandName, type Commands, commands, type Parsed } from '../../shared/contract/commands.ts';
import type { Output, RecentStudy, StudyInfo } from '../../shared/contract/outputs.ts';
import type { ErrorEnvelope } from '../../shared/domain/errors.ts';
import type { automaticBackups } from './automatic-backups.ts';
import type { EventListener, HostOptions } from './host.ts';
import type { openStudy } from './open-study.ts';
import type { recentStudies } from './recent-studies.ts';
import type { settingsStore } from './settings.ts';

export interface HostContext {
  options: HostOptions;
  study: ReturnType<typeof openStudy>;
  emit: EventListener;
  settings: ReturnType<typeof settingsStore>;
  recent: ReturnType<typeof recentStudies>;
  backups: ReturnType<typeof automaticBackups>;
  /** What the next page to ask is told, once. */
  notice: ErrorEnvelope | null;
}

type HostCommandName = { [Name in CommandName]: Commands[Name]['where'] extends 'host' ? Name : never }[CommandName];

/** The compiler checks that every command that the contract gives to the host has its answer here. */
type HostCommands = {
  [Name in HostCommandName]: (context: HostContext, input: Parsed<Name>) => Promise<Output<Name>>;
};

export function isHostCommand(name: CommandName): name is HostCommandName {
  return commands[name].where === 'host';
}

const sampleFile = 'sample.counterpart';

export const hostCommands: HostCommands = {
  'app.info': async (context) => {
    const { options, study, notice } = context;
    context.notice = null;
    return {
      version: options.version,
      host: options.kind,
      study: await study.info(),
      dialogs: options.references.dialogs,
      notice,
    };
  },
  'settings.get': async ({ settings }) => settings.get(),
  'settings.set': async ({ settings, emit }, change) => {
    const next = settings.set(change);
    emit('study.changed', { what: 'settings' });
    return next;
  },
  'recent.list': async (context) => listRecent(context),
  'recent.forget': async (context, { file: ref }) => {
    const known = context.recent.list().find(({ file }) => context.options.references.offer(file) === ref);
    if (known) context.recent.forget(known.file);
    return listRecent(context);
  },
  'files.list': async ({ options }, { dir }) => options.references.list(dir),
  'files.choose': async ({ options }, request) => options.references.choose(request),
  'study.create': async (context, { file, name }) => {
    mkdirSync(path.dirname(file), { recursive: true });
    return remembered(context, await context.study.create(file, name));
  },
  'study.open': async (context, { file }) => remembered(context, await context.study.open(file)),
  'study.sample': async (context) => {
    const { studies } = context.options.profile;
    const file = path.join(studies, sampleFile);
    mkdirSync(studies, { recursive: true });
    if (!existsSync(file)) await context.options.makeSample(file);
    return remembered(context, await context.study.open(file));
  },
  'backup.list': async ({ backups, options }) =>
    backups
      .list()
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ file, ...backup }) => ({ ...backup, ref: options.references.offer(file) })),
  'backup.restore': async (context, { backup, file }) => {
    const { studies } = context.options.profile;
    mkdirSync(studies, { recursive: true });
    const target = file ?? freeName(studies, `restored ${context.options.now().toISOString().slice(0, 10)}`);
    return remembered(context, await context.study.restore(backup, target));
  },
  'study.close': async ({ study }) => {
    await study.close();
    return null;
  },
};

function listRecent({ options, recent }: HostContext): RecentStudy[] {
  return recent.list().map((study) => ({ ...study, ref: options.references.offer(study.file) }));
}

/** `<stem>.counterpart`, with a number behind it when that exists. */
function freeName(folder: string, stem: string): string {
  let file = path.join(folder, `${stem}.counterpart`);
  for (let n = 2; existsSync(file); n++) file = path.join(folder, `${stem} ${n}.counterpart`);
  return file;
}

function remembered({ options, recent, study }: HostContext, info: StudyInfo): StudyInfo {
  const file = study.file();
  if (file) {
    recent.add({ file, name: info.name, openedAt: options.now().toISOString() });
    options.opened?.(file);
  }
  return info;
}
