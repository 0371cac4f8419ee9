import type { ActionName } from '../keys/actions.ts';
import { chordFor } from '../keys/bindings.ts';
import { type Chord, capsOf } from '../keys/chord.ts';
import { mac } from '../keys/platform.ts';
import { useApp } from '../use-services.ts';
import styles from './key-cap.module.css';

/** The keys of a chord, one cap each. Always shown; `ActionKeys` follows the settings. */
export function KeyCaps({ chord }: { chord: Chord }) {
  return (
    <span className={styles.keys}>
      {capsOf(chord, mac).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

/** The chord of an action as it is bound now; null when it has none. */
export function useChord(action: ActionName | undefined): Chord | null {
  const keys = useApp((app) => app.settings.keys);
  return action === undefined ? null : chordFor(action, keys);
}

/** A hint where the eye already is: the caps of an action, unless the settings hide hints. For screen readers the
 *  control itself carries `aria-keyshortcuts`. */
export function ActionKeys({ action }: { action: ActionName | undefined }) {
  const chord = useChord(action);
  const shown = useApp((app) => app.settings.keyHints);
  if (chord === null || !shown) return null;
  return (
    <span aria-hidden="true" className={styles.hint}>
      <KeyCaps chord={chord} />
    </span>
  );
}
