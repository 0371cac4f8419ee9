import { z } from 'zod';
import { read } from '../command.ts';
import { id, name, usiDifficulty, usiOptions } from '../inputs.ts';

const dimension = z.enum(['d1', 'd2', 'd3', 'd4']);

/** The User-Sim Index. Never for annotators: it tells who is human. */
export const usiCommands = {
  'usi.table': read(usiOptions),
  /** Bootstrap intervals of every cell; `compare` adds the paired difference of two rows. */
  'usi.intervals': read(
    z
      .object({
        options: usiOptions,
        replicates: z.number().int().min(100).max(20_000).default(1000),
        seed: z.number().int().min(0).max(0xffff_ffff).default(1),
        compare: z.object({ first: name, second: name }).strict().optional(),
        job: id,
      })
      .strict(),
  ),
  'usi.explain': read(
    z
      .object({
        options: usiOptions,
        source: name,
        dimension: dimension.optional(),
        feature: z.string().max(100).optional(),
      })
      .strict(),
  ),
  'usi.calibration': read(usiOptions),
  /** Spread, success and feedback of one source. */
  'usi.source': read(z.object({ options: usiOptions, source: name }).strict()),
  /** Every cell in which the two profiles differ. */
  'usi.differences': read(usiOptions),
  /** Precision and recall of the term lists against annotators' turn labels. */
  'usi.lexicon': read(z.object({ profile: z.enum(['published', 'corrected']).default('published') }).strict()),
  'usi.whatIf': read(
    z
      .object({
        options: usiOptions,
        scenario: z.discriminatedUnion('change', [
          z.object({ change: z.literal('without_batch'), batch: z.number().int().min(1).max(1000) }).strict(),
          z.object({ change: z.literal('without_dimension'), dimension }).strict(),
          z.object({ change: z.literal('difficulty'), difficulty: usiDifficulty }).strict(),
        ]),
      })
      .strict(),
  ),
} as const;
