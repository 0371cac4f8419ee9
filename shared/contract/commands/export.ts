import { z } from 'zod';
import { read } from '../command.ts';
import { exportOptions, fileRef, id, nothing } from '../inputs.ts';

const format = z.string().max(100);

/** Files out of the study. */
export const exportCommands = {
  'export.formats': read(nothing),
  'export.run': read(z.object({ format, out: fileRef, options: exportOptions, job: id }).strict(), ['out']),
  /** The same work with nothing written: names, sizes, counts and beginnings of the files. */
  'export.preview': read(z.object({ format, options: exportOptions, job: id }).strict()),
} as const;
