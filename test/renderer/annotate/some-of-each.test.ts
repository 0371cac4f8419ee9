import { describe, expect, it } from 'vitest';
import { someOfEach } from '../../../renderer/views/annotate/some-of-each.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { Source } from '../../../shared/domain/conversation.ts';

const sources = [1, 2, 3].map(
  (id) => ({ id, kind: 'simulator', label: `s${id}`, position: id, terms: null }) as Source,
);
const client = {
  call: async (_: string, { filter, limit }: { filter: { sources: number[] }; limit: number }) => ({
    rows: Array.from({ length: Math.min(limit, filter.sources[0] === 3 ? 1 : 40) }, (__, row) => ({
      id: `${filter.sources[0]}-${row}`,
    })),
  }),
} as unknown as Client;

describe('someOfEach', () => {
  it('takes turns between the sources and repeats nothing', async () => {
    const chosen = await someOfEach(client, sources, 7);
    expect(chosen.slice(0, 3).map((id) => id[0])).toEqual(['1', '2', '3']);
    expect(new Set(chosen).size).toBe(chosen.length);
    expect(chosen.length).toBeLessThanOrEqual(7);
    expect(chosen.filter((id) => id.startsWith('3'))).toHaveLength(1);
  });
});
