import { z } from 'zod';
import { read } from '../command.ts';
import { name, usiOptions } from '../inputs.ts';

/** User-Sim Index and agreement. */
export const numbersCommands = {
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
} as const;
