import { z } from 'zod';
import { read, write } from '../command.ts';
import { id, name, nothing } from '../inputs.ts';

const percent = z.number().min(0).max(100);
const kind = z.enum(['rating', 'pair', 'graded', 'single', 'next-turn', 'preference', 'labels']);

const planOptions = {
  annotators: z.array(name).min(1).max(200),
  kinds: z.array(kind).min(1).max(7).optional(),
  /** Instruments in place of the built-in ones, by kind of item. */
  instruments: z.partialRecord(kind, z.string().max(100)).default({}),
  overlap: z.number().int().min(1).max(200),
  repeats: percent.default(0),
  gold: percent.default(0),
  attention: percent.default(0),
  limit: z.number().int().min(1).max(100_000).nullable().default(null),
  seed: z.number().int().min(0).max(0xffff_ffff).optional(),
};

export const workOptions = z
  .object({
    agentTurns: z.enum(['shown', 'collapsed', 'hidden']),
    tools: z.enum(['shown', 'hidden']),
    task: z.enum(['shown', 'hidden']),
    minimumSeconds: z.number().min(0).max(3600),
    freeTextRequired: z.boolean(),
    autoAdvance: z.boolean(),
    cannotTell: z.boolean(),
    idleSeconds: z.number().min(5).max(3600),
    guidelines: z.string().max(100_000),
  })
  .strict();

/** Assignment, blinding and its log. For coordinators. */
export const planCommands = {
  'plan.make': write(z.object(planOptions).strict()),
  /** What `plan.make` with these options and this seed would make; nothing is stored. */
  'plan.preview': read(z.object(planOptions).strict()),
  'plan.progress': read(nothing),
  /** Takes back what an annotator has not begun; what was answered stays. */
  'plan.withdraw': write(z.object({ annotator: name }).strict()),
  /** The undo of `plan.withdraw`, with what that answered; refused when a plan was made since. */
  'plan.giveBack': write(z.object({ annotator: name, items: z.array(id).max(100_000), plan: id.nullable() }).strict()),
  'work.options.set': write(workOptions.partial()),
  'leaks.scan': write(nothing),
  /** All of them, for which every conversation with one is read. */
  'leaks.list': read(nothing),
  'leaks.page': read(z.object({ first: z.number().int().min(1).max(1000) }).strict()),
  'leaks.decide': write(
    z
      .object({
        ids: z.array(z.number().int()).min(1).max(100_000),
        decision: z.enum(['redacted', 'excluded', 'accepted', 'open']),
        reason: z.string().trim().max(2000).default(''),
      })
      .strict(),
  ),
  /** Irreversible: results are by source from here on, and every later export says when. */
  unblind: write(z.object({ confirm: z.literal('unblind') }).strict()),
  'judgements.list': read(nothing),
} as const;
