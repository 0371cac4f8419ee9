import { z } from 'zod';
import { read, write } from '../command.ts';
import { fileRef, id, name, nothing } from '../inputs.ts';

/** Packets out and in, backups. For coordinators. */
export const packetCommands = {
  'packet.make': write(
    z
      .object({
        annotator: name,
        out: fileRef,
        /** The n-th of so many parts of the queue, for work on several machines. */
        part: z.number().int().min(1).max(100).default(1),
        parts: z.number().int().min(1).max(100).default(1),
      })
      .strict()
      .refine(({ part, parts }) => part <= parts, 'part is at most parts'),
    ['out'],
  ),
  'packet.merge': write(
    z
      .object({
        files: z.array(fileRef).min(1).max(1000),
        dryRun: z.boolean().default(false),
        /** Fingerprints that the coordinator has confirmed in place of a pinned key. */
        trust: z.array(z.string().max(100)).max(100).default([]),
      })
      .strict(),
    ['files'],
  ),
  'packet.list': read(nothing),
  /** What copies of a packet, worked on separately, left with different values. */
  'packet.conflicts': read(nothing),
  'packet.withdraw': write(z.object({ packet: id }).strict()),
  'backup.make': read(z.object({ out: fileRef }).strict(), ['out']),
} as const;
