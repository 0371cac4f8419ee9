import { z } from 'zod';
import { read, write } from '../command.ts';
import { nothing } from '../inputs.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'letters, digits, dashes and underscores, at most 60');
const words = z.string().trim().min(1).max(2000);
const hint = z.string().max(2000).nullable().optional();
const label = z.string().trim().min(1).max(300);
const score = z.number().min(-1000).max(1000);
const option = z.union([label, z.object({ label, score: score.optional(), fold: score.optional() }).strict()]);

export const instrumentDraft = z
  .object({
    name: id,
    instruction: z.string().max(4000).nullable().optional(),
    questions: z
      .array(
        z
          .object({ id, wording: words, hint, optional: z.boolean().optional(), options: z.array(option).max(50) })
          .strict(),
      )
      .max(100)
      .default([]),
    freeText: z
      .array(z.object({ id, wording: words, hint }).strict())
      .max(50)
      .optional(),
    tags: z
      .array(z.object({ id, wording: words, hint, options: z.array(label).min(1).max(100) }).strict())
      .max(20)
      .optional(),
    labels: z
      .array(z.object({ id, title: label, feature: z.string().max(100).nullable().optional() }).strict())
      .max(100)
      .optional(),
  })
  .strict();

/** What is asked about items: the built-in instruments, and a coordinator's own in their versions. */
export const instrumentCommands = {
  'instruments.list': read(nothing),
  /** Adds an instrument, or the next version of one; answers keep the version that they were given under. */
  'instruments.add': write(z.object({ draft: instrumentDraft }).strict()),
} as const;
