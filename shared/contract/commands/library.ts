import { z } from 'zod';
import { read, write } from '../command.ts';
import { conversationFilter, conversationSort, id, name, nothing } from '../inputs.ts';

/** Conversations and tasks. */
export const libraryCommands = {
  'conversations.page': read(
    z
      .object({
        filter: conversationFilter,
        sort: conversationSort,
        after: z.string().max(2000).nullable(),
        limit: z.number().int().min(1).max(500),
      })
      .strict(),
  ),
  'conversations.facets': read(nothing),
  /** `from`, `first`: only so many messages from that position on, so that a long conversation shows at once and comes in pages. */
  'conversation.get': read(
    z.object({ id, from: z.number().int().min(0).default(0), first: z.number().int().min(1).optional() }).strict(),
  ),
  'conversation.flag': write(z.object({ id, flagged: z.boolean() }).strict()),
  /** `hitsOf`: places of these features alone; most of what counts in a long conversation nobody draws. */
  'conversation.features': read(z.object({ id, hitsOf: z.array(name).max(100).optional() }).strict()),
  /** What annotators marked as evidence in their ratings. */
  'conversation.evidence': read(z.object({ id }).strict()),
  /** Tasks whose key or title has these letters, those that can be compared first; a study may have very many. */
  'tasks.list': read(
    z
      .object({ query: z.string().max(500).default(''), limit: z.number().int().min(1).max(1000).default(1000) })
      .strict(),
  ),
  /** All conversations of one task, for side by side and the run picker. */
  'task.conversations': read(z.object({ task: z.string().min(1).max(500) }).strict()),
} as const;
