import { describe, expect, it } from 'vitest';
import { contentHash, conversationHash, conversationUid } from '../../../electron/db/content-hash.ts';
import { naturalOrder } from '../../../electron/db/natural-order.ts';
import { matchExpression, parseQuery } from '../../../electron/db/search-query.ts';

it('orders keys as people count', () => {
  const keys = ['airline_10', 'airline_2', 'airline_2b', 'airline_02', 'retail_1', 'airline_99999999999', 'airline'];
  const sorted = [...keys].sort((a, b) => (naturalOrder(a) < naturalOrder(b) ? -1 : 1));
  expect(sorted.filter((key) => key !== 'airline_02')).toEqual([
    'airline',
    'airline_2',
    'airline_2b',
    'airline_10',
    'airline_99999999999',
    'retail_1',
  ]);
  expect(naturalOrder('airline_02')).toBe(naturalOrder('airline_2'));
});

describe('content hashes', () => {
  it('tell parts apart, wherever one ends and the next begins', () => {
    expect(contentHash('ab', 'c').equals(contentHash('a', 'bc'))).toBe(false);
    expect(contentHash('a', '').equals(contentHash('', 'a'))).toBe(false);
  });

  it('give a conversation the same id everywhere', () => {
    const hash = conversationHash('human', 'H', 'airline_0', '{}');
    expect(conversationUid(hash)).toMatch(/^c[0-9a-f]{24}$/);
    expect(conversationUid(conversationHash('human', 'H', 'airline_0', '{}'))).toBe(conversationUid(hash));
    expect(conversationUid(conversationHash('simulator', 'H', 'airline_0', '{}'))).not.toBe(conversationUid(hash));
  });
});

describe('a search', () => {
  it.each([
    ['refund now', '"refund" AND "now"*'],
    ['refund now ', '"refund" AND "now"'],
    ['"my order" b', '"my order" AND "b"'],
    ["don't", '"don t"'],
    ['a OR b NOT c*', '"a" AND "or" AND "b" AND "not" AND "c"'],
    ['"open phrase', '"open phrase"'],
    ["I can't do", '"i" AND "can t" AND "do"'],
    ['"my order" box', '"my order" AND "box"*'],
    ['Ünïted', '"united"*'],
    ['?! ""', ''],
  ])('for %j asks the index %s', (query, expression) => {
    expect(matchExpression(parseQuery(query))).toBe(expression);
  });
});
