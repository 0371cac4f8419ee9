import { z } from 'zod';
import { read, write } from '../command.ts';
import { id, name, nothing, text } from '../inputs.ts';

/** The open study as a whole. */
export const studyCommands = {
  'study.info': read(nothing),
  'study.overview': read(nothing),
  'sources.list': read(nothing),
  'source.update': write(
    z.object({ id: z.number().int(), label: name.optional(), terms: text.nullable().optional() }).strict(),
  ),
  /** A read: an export of a read-only study can be cancelled too. */
  'job.cancel': read(z.object({ job: id }).strict()),
} as const;
