import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAcknowledgement, isAcknowledgement } from '../../../shared/usi/acknowledgement.ts';
import { LEXICON, SCANNED_LISTS, type ScannedList } from '../../../shared/usi/lexicon.ts';
import { PROFILES } from '../../../shared/usi/profile.ts';
import { LIST_BIT, listsHit } from '../../../shared/usi/term-lists.ts';
import { parseTerm, spellings, toPattern } from '../../../shared/usi/term-notation.ts';
import { buildTrie } from '../../../shared/usi/term-trie.ts';

const { published, corrected } = PROFILES;

/** The definition, word for word: some term between two boundaries, trying every way it can match. */
const W = '[\\p{L}\\p{N}_]';
const BOUNDARY = `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`;
const definition = Object.fromEntries(
  SCANNED_LISTS.map((list) => {
    const terms = LEXICON[list].map((term) => toPattern(parseTerm(term))).join('|');
    return [list, new RegExp(`${BOUNDARY}(?:${terms})${BOUNDARY}`, 'u')];
  }),
) as Record<ScannedList, RegExp>;

const literals = SCANNED_LISTS.flatMap((list) => LEXICON[list].flatMap((term) => spellings(parseTerm(term))));
const piece = fc.oneof(
  fc.constantFrom(...literals.map(({ literal }) => literal)),
  fc.constantFrom('?', ' ', '  ', '.', ',', '\n', '\r', "'", '’', '_', '1', 'é', '\u0301', '😀', '𝟏', ' again', 'x'),
  fc.string({ unit: 'grapheme', maxLength: 35 }).map((text) => text.toLowerCase()),
);
const turn = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const spacedTurn = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

const hits = (text: string, list: ScannedList, rules = published) => (listsHit(text, rules) & LIST_BIT[list]) !== 0;

describe('term lists', () => {
  it('hit exactly where their definition as a regular expression does', () => {
    fc.assert(
      fc.property(fc.oneof(turn, spacedTurn), (text) => {
        for (const list of SCANNED_LISTS) expect(hits(text, list), list).toBe(definition[list].test(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['sorry.', 'politeness', true],
    ['sorry’s', 'politeness', true],
    ['sorrys', 'politeness', false],
    ['sorry_', 'politeness', false],
    ['sorryé', 'politeness', false],
    ['sorry\u0301', 'politeness', true],
    ['is it ok', 'info_question', true],
    ['is it?', 'info_question', false],
    ['is it ', 'info_question', false],
    ['is it  ok', 'info_question', false],
    ['you said it is free?', 'clarify_question', false],
    ['you said it is free?really', 'clarify_question', true],
  ] as const)('%j and %s: %s (examples of the specification)', (text, list, expected) => {
    expect(hits(text, list)).toBe(expected);
  });

  it('under corrected need no letter behind a question mark or a space, and take the curly apostrophe', () => {
    expect(hits('you said it is free?', 'clarify_question', corrected)).toBe(true);
    expect(hits('is it ', 'info_question', corrected)).toBe(true);
    expect(hits('is it  ok', 'info_question', corrected)).toBe(true);
    expect(hits('is it?', 'info_question', corrected)).toBe(false);
    expect(hits('i don’t understand', 'clarify_question', corrected)).toBe(true);
    expect(hits('i don’t understand', 'clarify_question')).toBe(false);
    expect(hits('sorrys', 'politeness', corrected)).toBe(false);
  });
});

describe('acknowledgement', () => {
  it.each([
    ['ok', 'ok'],
    [' Yes!! - , .\u3000'.toLowerCase(), 'yes'],
    ['uh-huh.', 'uh-huh'],
    ['yeah', 'yeah'],
    ['ok thanks', null],
    ['ok?', null],
    ['...ok', null],
    ['', null],
  ])('of %j is %j', (low, term) => {
    expect(findAcknowledgement(low)?.term ?? null).toBe(term);
    expect(isAcknowledgement(low)).toBe(term !== null);
  });
});

describe('the notation', () => {
  it.each(['{a|b', '[a', 'a}', 'a]', 'a|b', '<any2', '<one>'])('refuses %j', (term) => {
    expect(() => parseTerm(term)).toThrow(SyntaxError);
  });

  it('refuses terms that do not begin with a letter or digit, or hold characters outside ASCII', () => {
    expect(() => buildTrie({ list: ['<any*> again'] }, false)).toThrow(SyntaxError);
    expect(() => buildTrie({ list: ['?what'] }, false)).toThrow(SyntaxError);
    expect(() => buildTrie({ list: ['naïve'] }, false)).toThrow(SyntaxError);
  });

  it('spells out choices and options up to the first open form', () => {
    expect(spellings(parseTerm('a{b|c[d]} <any1>e'))).toMatchObject([
      { literal: 'ab ' },
      { literal: 'acd ' },
      { literal: 'ac ' },
    ]);
  });
});
