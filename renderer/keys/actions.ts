import type { PlainKey } from '../strings/index.ts';
import { annotate } from './annotate.ts';
import { general } from './general.ts';
import { library } from './library.ts';
import { replay } from './replay.ts';

/**
 * Everything that a key or the palette can do, by `<scope>.<name>`. Scope `general` is heard everywhere, the others
 * while their screen is open. A new screen adds its own file and one line here; the order is that of the cheat sheet.
 */
export const actions = { ...general, ...library, ...replay, ...annotate } as const;

export type ActionName = keyof typeof actions;

export const actionNames = Object.keys(actions) as ActionName[];

export function scopeOf(action: string): string {
  return action.slice(0, action.indexOf('.'));
}

/** Headings of the cheat sheet. */
export const scopes: Record<string, PlainKey> = {
  general: 'keys.scopeGeneral',
  library: 'keys.scopeLibrary',
  replay: 'replay.title',
  annotate: 'annotate.keysTitle',
};
