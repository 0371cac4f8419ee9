import type { PlainKey } from '../strings/index.ts';
import type { Action } from './action.ts';
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

/** What an annotator's session has. */
export interface Reach {
  handedOver: boolean;
  twoSided: boolean;
}

/** The actions scope by scope: all of them for a coordinator (null), or those within reach of an annotator's session. */
export function actionGroups(reach: Reach | null): ActionGroup[] {
  const within = (name: ActionName) => {
    const { coordinators, handedOver, twoSided }: Action = actions[name];
    if (reach === null) return true;
    return !coordinators && (reach.handedOver || !handedOver) && (reach.twoSided || !twoSided);
  };
  return Object.entries(scopes)
    .filter(([, { annotators }]) => annotators || reach === null)
    .map(([scope, { heading }]) => ({
      scope,
      heading,
      names: actionNames.filter((name) => scopeOf(name) === scope && within(name)),
    }));
}
