import { type ActionName, actionNames } from './actions.ts';
import { alsoFor, chordFor, type Overrides } from './bindings.ts';
import { chordOf, isTyping } from './chord.ts';

export type Handlers = { readonly [Name in ActionName]?: (() => void) | undefined };

export interface Keyboard {
  /** Handlers answer from the latest registration back; the returned function takes them away. */
  register(handlers: () => Handlers): () => void;
  /** Actions that something on screen answers to now. */
  available(): ActionName[];
  run(action: ActionName): boolean;
  /** For the window's keydown, after everything on the page had its turn. */
  press(event: KeyboardEvent): void;
}

const textFields = 'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select';
const ownKeys = 'button, a[href], summary, [role=menuitem], [role=option], [role=tab], [role=radio]';
/** Whatever floats has the keyboard to itself. */
const floating = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

export function createKeyboard(options: { mac: boolean; overrides: () => Overrides }): Keyboard {
  const layers: (() => Handlers)[] = [];

  function handlerOf(action: ActionName): (() => void) | undefined {
    for (let index = layers.length - 1; index >= 0; index -= 1) {
      const handler = layers[index]?.()[action];
      if (handler !== undefined) return handler;
    }
    return undefined;
  }

  function run(action: ActionName): boolean {
    const handler = handlerOf(action);
    handler?.();
    return handler !== undefined;
  }

  return {
    register(handlers) {
      layers.push(handlers);
      return () => {
        layers.splice(layers.indexOf(handlers), 1);
      };
    },
    available: () => actionNames.filter((action) => handlerOf(action) !== undefined),
    run,
    press(event) {
      const chord = chordOf(event, options.mac);
      if (chord === null || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(floating)) return;
      const editable = target instanceof HTMLElement && (target.matches(textFields) || target.isContentEditable);
      if (editable && isTyping(chord)) return;
      if ((chord === 'Enter' || chord === 'Space') && target?.closest(ownKeys)) return;
      const overrides = options.overrides();
      const heard = actionNames.filter((name) => handlerOf(name) !== undefined);
      const action =
        heard.find((name) => chordFor(name, overrides) === chord) ??
        (editable ? undefined : heard.find((name) => alsoFor(name) === chord));
      if (action === undefined) return;
      event.preventDefault();
      run(action);
    },
  };
}
