import { z } from 'zod';
import { read, write } from '../command.ts';
import { id, name } from '../inputs.ts';

const dimension = z.string().min(1).max(100);
const reason = z.string().trim().min(1).max(2000);
/** Who decides: a name for people, beside the installation. */
const by = name.default('coordinator');

/** Agreement of annotators, and decisions where they disagree. */
export const agreementCommands = {
  'agreement.summary': read(
    z
      .object({
        dimension: dimension.optional(),
        interval: z.boolean().default(true),
        /** Half width of alpha's interval that "how many more items" aims at. */
        targetHalfWidth: z.number().min(0.01).max(1).default(0.1),
      })
      .strict(),
  ),
  /** Judges of pairs, graded pairs, next turns and single conversations, on what they chose. */
  'agreement.pairs': read(
    z
      .object({ interval: z.boolean().default(true), targetHalfWidth: z.number().min(0.01).max(1).default(0.1) })
      .strict(),
  ),
  'agreement.coefficients': read(z.object({ dimension: dimension.optional() }).strict()),
  /** second null: all other annotators together. */
  'agreement.confusion': read(z.object({ dimension, first: name, second: name.nullable() }).strict()),
  /** Disagreements of at least `levels` steps of the scale, widest first. */
  'adjudication.queue': read(
    z
      .object({
        dimension: dimension.optional(),
        state: z.enum(['open', 'decided', 'all']).default('open'),
        levels: z.number().int().min(1).max(100).default(1),
        offset: z.number().int().min(0).max(10_000_000).default(0),
        limit: z.number().int().min(1).max(200).default(50),
      })
      .strict(),
  ),
  /** `item`: id of an item or conversation, an instance id, or SOURCE/INSTANCE. `value`: the text of an option. */
  'adjudication.decide': write(
    z.object({ item: z.string().min(1).max(500), dimension, value: z.string().min(1).max(1000), reason, by }).strict(),
  ),
  /** Appends that the decision no longer holds; what was decided stays in the history. */
  'adjudication.takeBack': write(z.object({ item: z.string().min(1).max(500), dimension, reason, by }).strict()),
  'adjudication.history': read(z.object({ item: id, dimension }).strict()),
} as const;
