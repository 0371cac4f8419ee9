import type { Client } from '../../../shared/contract/client.ts';
import type { Source } from '../../../shared/domain/conversation.ts';

/**
 * Conversations taken evenly from all sources and in turn, so that neighbours in the queue come from different ones; from
 * every source others of its tasks, as far as it has them.
 */
export async function someOfEach(client: Client, sources: readonly Source[], count: number): Promise<string[]> {
  const most = Math.ceil(count / Math.max(1, sources.length));
  const lists = await Promise.all(
    sources.map(async ({ id }, index) => {
      const page = await client.call('conversations.page', {
        filter: { sources: [id] },
        sort: { by: 'task', descending: index % 2 === 1 },
        after: null,
        limit: Math.min(500, most * STRIDE * (index + 1)),
      });
      return spread(
        page.rows.map((row) => row.id),
        most,
      );
    }),
  );
  const rounds = Array.from({ length: most }, (_, round) => lists.flatMap((list) => list[round] ?? []));
  return rounds.flat().slice(0, count);
}

/** Rows of one task stand together in the list; steps this wide reach other tasks. */
const STRIDE = 7;

function spread(ids: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(ids.length / count));
  return ids.filter((_, index) => index % step === 0).slice(0, count);
}
