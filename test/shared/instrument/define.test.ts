import { describe, expect, it } from 'vitest';
import { BUILT_IN, DEFAULT_INSTRUMENT } from '../../../shared/instrument/built-in.ts';
import { defineInstrument, type InstrumentDraft, misfit } from '../../../shared/instrument/define.ts';

const draft: InstrumentDraft = {
  name: 'tone',
  instruction: 'Answer as the customer would.',
  questions: [
    {
      id: 'calm',
      wording: 'How calm is the customer?',
      options: ['Not at all', { label: 'A bit', fold: 1 }, { label: 'Very', score: 5 }],
    },
  ],
  freeText: [{ id: 'why', wording: 'Why?' }],
  labels: [{ id: 'shouts', title: 'Shouts' }],
};

describe('an instrument of a coordinator', () => {
  it('has scores by place unless given, and folds options where agreement is computed', () => {
    expect(defineInstrument(draft, []).questions[0]?.options).toEqual([
      { label: 'Not at all', score: 1, agreementScore: 1 },
      { label: 'A bit', score: 2, agreementScore: 1 },
      { label: 'Very', score: 5, agreementScore: 5 },
    ]);
  });

  it('gets the next version of its name', () => {
    expect(defineInstrument(draft, []).id).toBe('tone-v1');
    expect(defineInstrument(draft, ['tone-v1', 'tone-v10', 'tone-two-v30', 'other-v70']).id).toBe('tone-v11');
  });

  it.each([
    [{ name: 'x', questions: [] }, 'asks nothing'],
    [{ name: 'x', questions: [{ id: 'a', wording: 'A', options: ['one'] }] }, 'at least two options'],
    [{ name: 'x', questions: [{ id: 'a', wording: 'A', options: ['one', 'one'] }] }, '"one" is there twice'],
    [
      { name: 'x', questions: [{ id: 'a', wording: 'A', options: ['1', '2'] }], freeText: [{ id: 'a', wording: 'B' }] },
      '"a" is there twice',
    ],
  ])('is refused in words: %j', (bad, why) => {
    expect(() => defineInstrument(bad, [])).toThrow(why);
  });

  it('serves a kind of item only where the results of that kind can be computed from it', () => {
    const tone = defineInstrument(draft, []);
    expect([misfit(tone, 'rating'), misfit(tone, 'labels'), misfit(tone, 'preference')]).toEqual([null, null, null]);
    expect(misfit(tone, 'pair')).toContain('no question "verdict"');
    const own = defineInstrument(
      { name: 'pair', questions: [{ id: 'verdict', wording: 'Wer ist echt?', options: ['A', 'B'] }] },
      [],
    );
    expect(misfit(own, 'pair')).toBeNull();
  });
});

it('every built-in instrument serves the kind that it is built in for, and has an id of its own', () => {
  for (const [kind, instrument] of Object.entries(DEFAULT_INSTRUMENT))
    expect(misfit(instrument, kind as never)).toBeNull();
  expect(new Set(BUILT_IN.map(({ id }) => id)).size).toBe(BUILT_IN.length);
});
