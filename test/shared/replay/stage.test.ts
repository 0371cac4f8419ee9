import { describe, expect, it } from 'vitest';
import { STAGES, stageLikeness, stageOf } from '../../../shared/replay/stage.ts';

const middle = { first: false, last: false };

describe('stageOf', () => {
  it.each([
    ['mira lund 40213', 'Could you give me your name and postcode? Zip code, that is.', 'identify'],
    ["Sure, it's mira_lund_2231.", 'What is your user id?', 'identify'],
    ['mira@example.org', '', 'identify'],
    ['yes', 'Shall I proceed?', 'confirm'],
    ['Yes, please go ahead. Thank you so much!', 'Shall I proceed?', 'confirm'],
    ['no', 'Would you like insurance?', 'decline'],
    ['I already told you. check again', 'Could you confirm?', 'object'],
    ['that is ridiculous', '', 'object'],
    ['the cheapest one', 'Which flight do you prefer?', 'choose'],
    ['can I get a refund', '', 'ask'],
    ['thanks bye', '', 'close'],
    ['No, that is all. Thank you!', 'Anything else?', 'close'],
    ['my lamp came broken', '', 'inform'],
  ])('%s -> %3$s', (text, prompt, stage) => {
    expect(stageOf(text, prompt, middle)).toBe(stage);
  });

  it('calls the first turn a request whatever it says', () => {
    expect(stageOf('yes', '', { first: true, last: false })).toBe('request');
  });
});

describe('stageLikeness', () => {
  it('is symmetric, 1 for equals and within 0..1', () => {
    for (const a of STAGES) {
      for (const b of STAGES) {
        expect(stageLikeness(a, b)).toBe(stageLikeness(b, a));
        expect(stageLikeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(stageLikeness(a, b)).toBeLessThanOrEqual(1);
      }
      expect(stageLikeness(a, a)).toBe(1);
    }
  });
});
