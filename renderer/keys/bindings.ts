import type { Action } from './action.ts';
import { type ActionName, actionNames, actions, scopeOf } from './actions.ts';
import type { Chord } from './chord.ts';

/** Changed keys as the settings hold them: action -> chord, `""` for "no key". Unknown actions are kept and ignored. */
export type Overrides = Readonly<Record<string, Chord>>;

export function chordFor(action: ActionName, overrides: Overrides): Chord | null {
  const own = Object.hasOwn(overrides, action) ? overrides[action] : undefined;
  if (own === '') return null;
  return own ?? actions[action].chord;
}

/** A second chord, heard where no action has it as its own. */
export function alsoFor(action: ActionName): Chord | null {
  const { also }: Action = actions[action];
  return also ?? null;
}

/** Two actions can be heard at the same time when they share a scope or one of them is heard everywhere. */
function meet(a: ActionName, b: ActionName): boolean {
  const [one, other] = [scopeOf(a), scopeOf(b)];
  return one === other || one === 'general' || other === 'general';
}

/** The action that would answer the same press as `action` if it had this chord; null when there is none. */
export function collision(action: ActionName, chord: Chord, overrides: Overrides): ActionName | null {
  const taken = actionNames.find(
    (other) => other !== action && meet(action, other) && chordFor(other, overrides) === chord,
  );
  return taken ?? null;
}

/** Overrides with a key changed; a chord equal to the default is not stored. Collisions are the caller's to refuse. */
export function rebind(action: ActionName, chord: Chord, overrides: Overrides): Record<string, Chord> {
  const next = { ...overrides, [action]: chord };
  if (chord === (actions[action].chord ?? '')) delete next[action];
  return next;
}
