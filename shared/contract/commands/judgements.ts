import { z } from 'zod';
import { read, write } from '../command.ts';
import { name, nothing } from '../inputs.ts';

const share = z.number().gt(0).max(1);

/** Results of blind judging. For coordinators; sources are aliases until unblinding. */
export const judgementCommands = {
  'judgements.summary': read(
    z
      .object({
        replicates: z.number().int().min(100).max(20_000).default(2000),
        seed: z.number().int().min(0).max(0xffff_ffff).default(20260101),
        level: z.number().min(0.5).max(0.999).default(0.95),
        /** Whether answers count that somebody gave after having seen sources. */
        afterSources: z.boolean().default(true),
      })
      .strict(),
  ),
  'judgements.quality': read(nothing),
  /** Declares the exclusion rule: dated, hashed, and called post hoc once anybody has answered. */
  'judgements.rule': write(
    z
      .object({
        failedChecks: z.number().int().min(1).max(1000).nullable().default(2),
        paceShare: share.nullable().default(0.3),
        straightLining: share.nullable().default(null),
        leastItems: z.number().int().min(1).max(10_000).default(5),
      })
      .strict(),
  ),
  /** The submitted judgements behind a number, in the order of tasks. */
  'judgements.items': read(
    z
      .object({
        kind: z.enum(['pair', 'graded', 'single', 'next-turn', 'preference', 'rating', 'labels']).optional(),
        source: z.string().max(500).optional(),
        annotator: name.optional(),
        role: z.enum(['normal', 'gold', 'attention', 'repeat']).default('normal'),
        confidence: z.number().int().min(1).max(5).optional(),
        /** Only of annotators whom the exclusion rule keeps. */
        kept: z.boolean().default(false),
        afterSources: z.boolean().default(true),
        offset: z.number().int().min(0).max(10_000_000).default(0),
        limit: z.number().int().min(1).max(200).default(50),
      })
      .strict(),
  ),
} as const;
