import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIdentifiers, findIdentifiers } from '../../../shared/usi/identifiers.ts';

/** The definition: five forms in order, greedy with backtracking, scanned from left to right. */
const W = '[\\p{L}\\p{N}_]';
const B = `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`;
const definition = new RegExp(
  [
    `${B}[a-z0-9]{6,}${B}`,
    `#?${W}*\\p{Nd}{5,}${W}*`,
    `${W}+_${W}+_\\p{Nd}{3,}`,
    `(?:gift_card_|credit_card_|paypal_)${W}+`,
    `${W}+@${W}+\\.${W}+`,
  ].join('|'),
  'gu',
);

const piece = fc.constantFrom(
  ...[
    'a',
    'x1',
    'abcdef',
    'order',
    '_',
    '__',
    '1',
    '123',
    '12345',
    '#',
    '@',
    '.',
    ' ',
    'é',
    'ß',
    '😀',
    '\u0301',
    '٣٤٥',
  ],
  ...['𝟏𝟐𝟑', '𝟏𝟐𝟑𝟒𝟓', '𐐨', '½', 'gift_card_', 'credit_card_', 'paypal_', 'me@site.com', 'a_b_123', 'mia_kim_1868'],
);

describe('identifiers', () => {
  it('are those of their definition as a regular expression', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const found: string[] = [];
        findIdentifiers(text, (_, from, to) => found.push(text.slice(from, to)));
        expect(found).toEqual([...text.matchAll(definition)].map((match) => match[0]));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['cancel my reservation please', 3],
    ['my id is mia_kim_1868, order #w1234567', 2],
    ['write to me@site.com or gift_card_12', 2],
    ['no hits', 0],
    ['', 0],
  ])('of %j: %i', (text, count) => expect(countIdentifiers(text)).toBe(count));

  it('name their form', () => {
    const forms: string[] = [];
    findIdentifiers('please #w12345 mia_kim_186 xpaypal_9 me@a.b', (form) => forms.push(form));
    expect(forms).toEqual(['long_word', 'digit_run', 'two_underscores', 'payment', 'address']);
  });
});
