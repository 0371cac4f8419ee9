import { z } from 'zod';
import { read, write } from '../command.ts';
import { id, name, nothing } from '../inputs.ts';

const seconds = z.number().min(0).max(1e6);
const count = z.number().int().min(0).max(1e7);

/** What an annotator's session may ask, blind by construction; and who the session is. */
export const workCommands = {
  'session.get': read(nothing),
  /** From here on this session is an annotator's: it is refused everything that tells sources. Logged. */
  'session.enter': write(z.object({ annotator: name }).strict()),
  /** Back to coordinator. Logged: later blind answers of that person are flagged "after seeing sources". */
  'session.coordinator': write(z.object({ confirm: z.literal(true) }).strict()),
  'work.queue': read(z.object({ annotator: name }).strict()),
  'work.item': read(z.object({ item: id, annotator: name }).strict()),
  'work.time': write(
    z
      .object({
        item: id,
        annotator: name,
        /** Random name of this sitting; its time is replaced as it grows. */
        sitting: z.string().regex(/^[\w-]{1,64}$/),
        time: z
          .object({
            readingSeconds: seconds,
            activeSeconds: seconds,
            idleSeconds: seconds,
            focusChanges: count,
            scrolls: count,
            keys: count,
          })
          .strict(),
      })
      .strict(),
  ),
} as const;
