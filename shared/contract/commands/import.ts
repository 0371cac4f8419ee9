import { z } from 'zod';
import { read, write } from '../command.ts';
import { fileRef, id, importOptions, nothing } from '../inputs.ts';

/** Files into the study. */
export const importCommands = {
  'import.preview': read(
    z.object({ files: z.array(fileRef).min(1).max(10_000), options: importOptions, job: id }).strict(),
    ['files'],
  ),
  'import.run': write(
    z.object({ files: z.array(fileRef).min(1).max(10_000), options: importOptions, job: id }).strict(),
    ['files'],
  ),
  'imports.list': read(nothing),
  /** Takes an import back as a whole, while nobody has worked with its conversations. */
  'imports.undo': write(z.object({ import: id }).strict()),
  /** Why an import cannot be taken back; asked before that is offered. */
  'imports.hold': read(z.object({ import: id }).strict()),
  'imports.issues': read(z.object({ import: id, after: z.number().int().min(0).default(0) }).strict()),
} as const;
