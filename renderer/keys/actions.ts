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

interface Scope {
  /** In the cheat sheet and in the settings. */
  heading: PlainKey;
  /** An annotator's session gets to it. */
  annotators: boolean;
}

const scopes: Record<string, Scope> = {
  general: { heading: 'keys.scopeGeneral', annotators: true },
  library: { heading: 'keys.scopeLibrary', annotators: false },
  replay: { heading: 'replay.title', annotators: false },
  annotate: { heading: 'annotate.keysTitle', annotators: true },
};

export interface ActionGroup {
  scope: string;
  heading: PlainKey;
  names: ActionName[];
}

/** The actions scope by scope: all of them, or those within reach of an annotator's session. */
export function actionGroups(annotator: boolean): ActionGroup[] {
  const within = (name: ActionName) => !(annotator && 'coordinators' in actions[name]);
  return Object.entries(scopes)
    .filter(([, { annotators }]) => annotators || !annotator)
    .map(([scope, { heading }]) => ({
      scope,
      heading,
      names: actionNames.filter((name) => scopeOf(name) === scope && within(name)),
    }));
}
