import type { TurnProfile } from './profile.ts';
import { cosine, covered } from './terms.ts';

/**
 * Why a user turn has no counterpart on the other side, as a stable word; the renderer has the sentences. `turn` is the
 * number of the turn over there that the reason speaks of.
 */
export type GapReason =
  | {
      code:
        | 'empty'
        | 'ended'
        | 'not-asked'
        | 'not-asked-again'
        | 'no-objection'
        | 'no-question'
        | 'no-farewell'
        | 'nothing-like-it';
    }
  | { code: 'said-before' | 'said-later'; turn: number };

/** Share of the content that must stand in one turn over there to say that it was said there. */
const SAID = 0.6;
/** From here on two prompts ask for the same. */
const SAME_PROMPT = 0.5;
const ALIKE_PROMPT = 0.35;

/** Turns on either side of a gap that are looked through; nobody answers for what was said hundreds of turns away. */
const NEAR = 100;

/**
 * @param own user turns of the side that speaks, `ordinal` the turn in question
 * @param other user turns of the side with the gap, `next` the ordinal of its first turn below the gap
 */
export function gapReason(
  own: readonly TurnProfile[],
  ordinal: number,
  other: readonly TurnProfile[],
  next: number,
): GapReason {
  const turn = own[ordinal];
  if (!turn || other.length === 0) return { code: 'empty' };
  const near = other.slice(Math.max(0, next - NEAR), next + NEAR);
  const said = whereSaid(turn, near);
  if (said) return { code: said.ordinal < next ? 'said-before' : 'said-later', turn: said.number };
  if (next >= other.length) return { code: 'ended' };
  if (
    turn.asked &&
    own
      .slice(Math.max(0, ordinal - NEAR), ordinal)
      .some((earlier) => cosine(earlier.prompt, turn.prompt) >= SAME_PROMPT)
  ) {
    return { code: 'not-asked-again' };
  }
  if (turn.stage === 'object') return { code: 'no-objection' };
  if (turn.asked && !near.some(({ prompt }) => cosine(prompt, turn.prompt) >= ALIKE_PROMPT)) {
    return { code: 'not-asked' };
  }
  if (turn.stage === 'ask') return { code: 'no-question' };
  if (turn.stage === 'close') return { code: 'no-farewell' };
  return { code: 'nothing-like-it' };
}

/** The turn that holds most of this one's content; null when none holds enough, or there is hardly any. */
function whereSaid(turn: TurnProfile, other: readonly TurnProfile[]): TurnProfile | null {
  if (!turn.content.telling) return null;
  let best = SAID;
  let found: TurnProfile | null = null;
  for (const candidate of other) {
    const share = covered(turn.content, candidate.content);
    if (share > best) [best, found] = [share, candidate];
  }
  return found;
}
