import { z } from 'zod';
import { host, read, write } from './command.ts';
import {
  conversationFilter,
  conversationSort,
  evidenceSpan,
  fileRef,
  id,
  importOptions,
  name,
  nothing,
  settings,
  text,
  usiOptions,
} from './inputs.ts';

const itemOf = { item: id, annotator: name };
const value = z.union([z.null(), text, z.array(evidenceSpan).max(200)]);

/** THE map of commands: every transport, the client and the CLI are derived from it. Output types stand in outputs.ts. */
export const commands = {
  // the host: profile, files, which study is open
  'app.info': host(nothing),
  'settings.get': host(nothing),
  'settings.set': host(settings.partial()),
  'recent.list': host(nothing),
  'recent.forget': host(z.object({ file: fileRef }).strict()),
  /** Studies and folders inside the root that the host allows (loopback), or the system dialog (Electron). */
  'files.list': host(z.object({ dir: z.string().max(4096) }).strict()),
  'files.choose': host(
    z.object({
      purpose: z.enum(['open-study', 'new-study', 'import', 'export']),
      name: z.string().max(200).optional(),
    }),
  ),
  'study.create': host(z.object({ file: fileRef, name }).strict(), ['file']),
  'study.open': host(z.object({ file: fileRef }).strict(), ['file']),
  'study.sample': host(nothing),
  'study.close': host(nothing),

  // the open study
  'study.info': read(nothing),
  'study.overview': read(nothing),
  'sources.list': read(nothing),
  'source.update': write(
    z.object({ id: z.number().int(), label: name.optional(), terms: text.nullable().optional() }).strict(),
  ),

  'import.preview': read(
    z.object({ files: z.array(fileRef).min(1).max(10_000), options: importOptions, job: id }).strict(),
    ['files'],
  ),
  'import.run': write(
    z.object({ files: z.array(fileRef).min(1).max(10_000), options: importOptions, job: id }).strict(),
    ['files'],
  ),
  'imports.list': read(nothing),
  'imports.issues': read(z.object({ import: id, after: z.number().int().min(0).default(0) }).strict()),
  /** A read: an export of a read-only study can be cancelled too. */
  'job.cancel': read(z.object({ job: id }).strict()),

  'conversations.page': read(
    z
      .object({
        filter: conversationFilter,
        sort: conversationSort,
        after: z.string().max(2000).nullable(),
        limit: z.number().int().min(1).max(500),
      })
      .strict(),
  ),
  'conversations.facets': read(nothing),
  'conversation.get': read(z.object({ id }).strict()),
  'conversation.flag': write(z.object({ id, flagged: z.boolean() }).strict()),
  'conversation.features': read(z.object({ id }).strict()),
  'tasks.list': read(nothing),
  /** All conversations of one task, for side by side and the run picker. */
  'task.conversations': read(z.object({ task: z.string().min(1).max(500) }).strict()),

  'instrument.get': read(nothing),
  'annotators.list': read(nothing),
  'annotator.add': write(z.object({ name }).strict()),
  /** Makes rating items of these conversations (once each) and puts them at the end of these annotators' queues. */
  'items.add': write(
    z.object({ conversations: z.array(id).min(1).max(100_000), annotators: z.array(name).min(1).max(100) }).strict(),
  ),
  /**
   * Finds or makes the rating item that `target` names, in this annotator's queue: the id of an item or conversation,
   * or an instance id, alone (`airline_0`) when that is unambiguous or behind its source (`Humans/airline_0`).
   */
  'item.resolve': write(z.object({ annotator: name, target: z.string().min(1).max(500) }).strict()),
  'items.queue': read(z.object({ annotator: name }).strict()),
  'item.form': read(z.object(itemOf).strict()),
  'item.set': write(
    z.object({ ...itemOf, field: z.string().regex(/^(answer|evidence|comment):.{1,200}$/), value }).strict(),
  ),
  'item.submit': write(z.object(itemOf).strict()),
  'item.skip': write(z.object({ ...itemOf, reason: z.string().trim().min(1).max(2000) }).strict()),
  'item.reopen': write(z.object(itemOf).strict()),
  'item.undo': write(z.object(itemOf).strict()),
  'item.redo': write(z.object(itemOf).strict()),
  'item.history': read(z.object(itemOf).strict()),

  'usi.table': read(usiOptions),
  'usi.explain': read(
    z
      .object({
        options: usiOptions,
        source: name,
        dimension: z.enum(['d1', 'd2', 'd3', 'd4']).optional(),
        feature: z.string().max(100).optional(),
      })
      .strict(),
  ),
  'usi.calibration': read(usiOptions),
  'agreement.summary': read(
    z.object({ dimension: z.string().max(100).optional(), interval: z.boolean().default(true) }).strict(),
  ),

  'export.formats': read(nothing),
  'export.run': read(
    z
      .object({
        format: z.string().max(100),
        out: fileRef,
        options: z
          .object({ pseudonyms: z.boolean().default(false), spreadsheetSafe: z.boolean().default(true) })
          .strict(),
        job: id,
      })
      .strict(),
    ['out'],
  ),
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** Commands answered by the worker that owns the open study; the others are the host's own. */
export type StudyCommandName = {
  [Name in CommandName]: Commands[Name]['where'] extends 'study' ? Name : never;
}[CommandName];
export type HostCommandName = Exclude<CommandName, StudyCommandName>;
export type Input<Name extends CommandName> = z.input<Commands[Name]['input']>;
export type Parsed<Name extends CommandName> = z.output<Commands[Name]['input']>;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
