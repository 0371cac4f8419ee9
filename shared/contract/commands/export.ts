import { z } from 'zod';
import { read } from '../command.ts';
import { fileRef, id, nothing } from '../inputs.ts';

/** Files out of the study. */
export const exportCommands = {
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
