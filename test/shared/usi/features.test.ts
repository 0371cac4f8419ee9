import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../shared/usi/agent-markup.ts';
import { extractFeatures } from '../../../shared/usi/features.ts';
import { PROFILES } from '../../../shared/usi/profile.ts';
import { hasRepetition } from '../../../shared/usi/repetition.ts';
import { splitWords } from '../../../shared/usi/text.ts';

const user = (content: string | null) => ({ role: 'user', content });
const { corrected } = PROFILES;

describe('agent markup', () => {
  const definition =
    /<\|think\|>[\s\S]*?<\|\/think\|>|<function=(?:[\s\S]*?<\/function>|[\s\S]*$)|<\|tool\|>[\s\S]*?<\|\/tool\|>/gu;
  const piece = fc.constantFrom(
    ...['<|think|>', '<|/think|>', '<function=', '</function>', '<|tool|>', '<|/tool|>', '<', 'a', '\n', ' b'],
  );

  it('is cut as its definition says', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(withoutMarkup(text)).toBe(text.replace(definition, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('repetition', () => {
  it('counts runs of three words the long way', () => {
    const word = fc.constantFrom('a', 'b', 'to', 'ot');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 4 }), (turns) => {
        const texts = turns.map((words) => words.join(' '));
        const counts = new Map<string, number>();
        for (const text of texts) {
          const words = splitWords(text);
          for (let i = 2; i < words.length; i++) {
            const run = words.slice(i - 2, i + 1).join(' ');
            counts.set(run, (counts.get(run) ?? 0) + 1);
          }
        }
        expect(hasRepetition(texts)).toBe([...counts.values()].some((count) => count > 10));
      }),
      { numRuns: 500 },
    );
  });
});

describe('features of a conversation', () => {
  it('do not exist without a user turn', () => {
    expect(extractFeatures([], 'human')).toBeNull();
    expect(extractFeatures([{ role: 'assistant', content: 'hi' }], 'llm')).toBeNull();
    expect(extractFeatures([user('/stop')], 'human')).toBeNull();
    expect(extractFeatures([user('###STOP###\n')], 'llm')).toBeNull();
    expect(extractFeatures([{ role: 'User', content: 'hi' }], 'none')).toBeNull();
  });

  it('are finite whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (texts) => {
        const features = extractFeatures(texts.map(user), 'none');
        expect(Object.values(features ?? {}).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('reckoned by hand', () => {
    const features = extractFeatures(
      [
        { role: 'assistant', content: 'Hello' },
        user('hi, please help'),
        user('I want to change my order #W1234567 — thanks'),
        user('ok'),
      ],
      'human',
    );
    // words 3, 9, 1; mean 13/3; deviations squared 16/9 + 196/9 + 100/9 = 312/9
    expect(features).toMatchObject({
      n_turns: 4,
      user_words_per_turn: 13 / 3,
      opening_words: 3,
      politeness_rate: 2 / 3,
      short_msg_rate: 2 / 3,
      formality_rate: 1 / 3,
      ack_only_rate: 1 / 3,
      info_frontload: 12 / 13,
      // please; change, #w1234567, thanks ("order" has five letters)
      id_density: 4 / 3,
    });
    expect(features?.verbosity_cv).toBeCloseTo(Math.sqrt(312 / 9 / 3) / (13 / 3), 14);
  });

  it('read null as the word None, under corrected as nothing', () => {
    expect(extractFeatures([user(null)], 'llm')?.opening_words).toBe(1);
    expect(extractFeatures([user(null)], 'llm', corrected)?.opening_words).toBe(0);
  });

  it('keep a stop marker inside a text, under corrected cut it', () => {
    const turn = [user('ok ###STOP###')];
    expect(extractFeatures(turn, 'llm')).toMatchObject({ opening_words: 2, ack_only_rate: 0 });
    expect(extractFeatures(turn, 'llm', corrected)).toMatchObject({ opening_words: 1, ack_only_rate: 1 });
    expect(extractFeatures(turn, 'human', corrected)).toMatchObject({ opening_words: 2 });
    expect(extractFeatures([user('###STOP### ###STOP###')], 'llm', corrected)).toBeNull();
  });

  it('refuse content that is no text, naming the message', () => {
    const messages = [user('hi'), { role: 'user', content: 5 as unknown as string }];
    expect(() => extractFeatures(messages, 'human')).toThrow(/message 1/);
  });
});
