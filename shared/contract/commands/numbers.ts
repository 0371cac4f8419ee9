import { z } from 'zod';
import { read } from '../command.ts';

/** Agreement between annotators. */
export const numbersCommands = {
  'agreement.summary': read(
    z.object({ dimension: z.string().max(100).optional(), interval: z.boolean().default(true) }).strict(),
  ),
} as const;
