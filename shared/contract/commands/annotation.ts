import { z } from 'zod';
import { read, write } from '../command.ts';
import { evidenceSpan, id, name, nothing, text } from '../inputs.ts';

const itemOf = { item: id, annotator: name };
const value = z.union([z.null(), text, z.array(evidenceSpan).max(200), z.array(z.string().max(500)).max(200)]);

/** Instruments, annotators, items and the annotation log. */
export const annotationCommands = {
  'instrument.get': read(nothing),
  'annotators.list': read(nothing),
  'annotator.add': write(z.object({ name }).strict()),
  /** Makes rating items of these conversations (once each) and puts them at the end of these annotators' queues. */
  'items.add': write(
    z.object({ conversations: z.array(id).min(1).max(100_000), annotators: z.array(name).min(1).max(100) }).strict(),
  ),
  /** The undo of `items.add`, with the queues that it answered: what has not been begun leaves them. */
  'items.takeBack': write(
    z
      .object({
        queues: z
          .array(z.object({ annotator: name, from: z.number().int().min(0), count: z.number().int().min(1) }).strict())
          .max(100),
      })
      .strict(),
  ),
  /**
   * Finds or makes the rating item that `target` names, in this annotator's queue: the id of an item or conversation,
   * or an instance id, alone (`airline_0`) when that is unambiguous or behind its source (`Humans/airline_0`).
   */
  'item.resolve': write(z.object({ annotator: name, target: z.string().min(1).max(500) }).strict()),
  'items.queue': read(z.object({ annotator: name }).strict()),
  'item.form': read(z.object(itemOf).strict()),
  'item.set': write(
    z
      .object({ ...itemOf, field: z.string().regex(/^(answer|evidence|comment|tags|labels):.{1,200}$/), value })
      .strict(),
  ),
  'item.submit': write(z.object(itemOf).strict()),
  'item.skip': write(z.object({ ...itemOf, reason: z.string().trim().min(1).max(2000) }).strict()),
  'item.reopen': write(z.object(itemOf).strict()),
  'item.undo': write(z.object(itemOf).strict()),
  'item.redo': write(z.object(itemOf).strict()),
  'item.history': read(z.object(itemOf).strict()),
} as const;
