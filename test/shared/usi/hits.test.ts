import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFeatures } from '../../../shared/usi/features.ts';
import { findHits } from '../../../shared/usi/hits.ts';
import { LEXICON } from '../../../shared/usi/lexicon.ts';
import { PROFILES } from '../../../shared/usi/profile.ts';
import { parseTerm, spellings } from '../../../shared/usi/term-notation.ts';

const { published, corrected } = PROFILES;

/** Feature, term and the text it covers. */
function shown(content: string, rules = published) {
  return findHits(content, 'llm', rules).map(({ feature, term, start, end }) => [
    feature,
    term,
    content.slice(start, end),
  ]);
}

describe('hits', () => {
  it('name the term and cover the text that fired', () => {
    expect(shown('Sorry, what is my total? I don’t know – ANGRY')).toEqual([
      ['politeness_rate', 'sorry', 'Sorry'],
      ['clarify_q_rate', "{sorry|wait}[,] {what|which|how|i don[']t}", 'Sorry, what'],
      ['formality_rate', '–', '–'],
      ['emotion_rate', 'angry', 'ANGRY'],
    ]);
  });

  it('show only the question label of the turn', () => {
    const features = shown('what is my balance? try again').map(([feature]) => feature);
    expect(features).toContain('pushback_q_rate');
    expect(features).not.toContain('info_q_rate');
  });

  it('stand in the raw text, behind and across markup', () => {
    const covered = 'thank<function=a>x</function> you';
    expect(shown('<|think|>sorry<|/think|>thank<function=a>x</function> you')).toEqual([
      ['politeness_rate', 'thank you', covered],
      ['ack_only_rate', 'thank you', covered],
    ]);
  });

  it('survive characters that grow in lowercase', () => {
    expect(shown('İİ sorry İ')).toEqual([['politeness_rate', 'sorry', 'sorry']]);
  });

  it('under corrected see past stop markers and curly apostrophes', () => {
    expect(shown('I don’t under###STOP###stand', corrected)).toContainEqual([
      'clarify_q_rate',
      "i don[']t understand",
      'I don’t under###STOP###stand',
    ]);
  });

  it('are none where the message is removed or has no text', () => {
    expect(findHits('/stop', 'human')).toEqual([]);
    expect(findHits('\\reward thanks', 'human')).toEqual([]);
    expect(findHits(null, 'human')).toEqual([]);
    expect(findHits(undefined, 'human')).toEqual([]);
  });

  it('agree with the features of the turn', () => {
    const literals = Object.values(LEXICON).flatMap((terms) =>
      terms.flatMap((term) => spellings(parseTerm(term)).map(({ literal }) => literal)),
    );
    const piece = fc.oneof(
      fc.constantFrom(...literals),
      fc.constantFrom('—', '#12345', 'a_b_123', 'İ', '?', '.', '<|think|>x<|/think|>', 'word', '’'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(published, corrected), (pieces, rules) => {
        const content = pieces.join(' ');
        const features = extractFeatures([{ role: 'user', content }], 'none', rules);
        const hits = findHits(content, 'none', rules);
        const count = (name: string) => hits.filter(({ feature }) => feature === name).length;
        expect(count('id_density')).toBe(features?.id_density);
        for (const [name, value] of Object.entries(features ?? {})) {
          if (/_rate$/.test(name) && name !== 'short_msg_rate' && name !== 'repeat_rate') {
            expect(count(name) > 0 ? 1 : 0, name).toBe(value);
          }
        }
        for (const { start, end } of hits) expect(start).toBeLessThan(end);
      }),
      { numRuns: 1000 },
    );
  });
});
