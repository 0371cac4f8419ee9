import { describe, expect, it } from 'vitest';
import { gapReason, stepsOf } from '../../../shared/replay/index.ts';
import { conversation, human, profiled, simulator } from './fixture.ts';

const [person = [], machine = []] = profiled([stepsOf(human), stepsOf(simulator)]);
const ordinal = (turn: number): number => person.findIndex(({ number }) => number === turn);

describe('gapReason', () => {
  it('names the turn that says it earlier on the other side', () => {
    expect(gapReason(person, ordinal(9), machine, 3)).toEqual({ code: 'said-before', turn: 5 });
  });

  it('names the turn that says it later', () => {
    expect(gapReason(person, ordinal(9), machine, 1)).toEqual({ code: 'said-later', turn: 5 });
  });

  it('says when the agent repeats a question on this side only, or the customer objects', () => {
    expect(['not-asked-again', 'no-objection']).toContain(gapReason(person, ordinal(5), machine, 2).code);
  });

  it('says when the other side has ended, or has nobody speaking', () => {
    const [a = [], b = []] = profiled([
      stepsOf(conversation(['user', 'refund K88120'], ['user', 'what about postage Q9?'])),
      stepsOf(conversation(['user', 'refund K88120'])),
    ]);
    expect(gapReason(a, 1, b, 1)).toEqual({ code: 'ended' });
    expect(gapReason(a, 1, [], 0)).toEqual({ code: 'empty' });
  });

  it('says when the agent over there never asks', () => {
    const [a = [], b = []] = profiled([
      stepsOf(
        conversation(['user', 'refund'], ['agent', 'What is your shoe size?'], ['user', 'it was 43'], ['user', 'bye']),
      ),
      stepsOf(conversation(['user', 'refund'], ['agent', 'Done.'], ['user', 'bye'])),
    ]);
    expect(gapReason(a, 1, b, 1)).toEqual({ code: 'not-asked' });
  });
});
