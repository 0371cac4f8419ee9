import { useState } from 'react';
import { Button } from '../../components/index.ts';
import list from '../../components/key-list.module.css';
import { type ActionName, actionGroups, actions } from '../../keys/actions.ts';
import { chordFor, collision, rebind } from '../../keys/bindings.ts';
import { type Chord, capsOf } from '../../keys/chord.ts';
import { mac } from '../../keys/platform.ts';
import { useReach } from '../../keys/use-reach.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { KeyCapture } from './key-capture.tsx';
import styles from './settings.module.css';

/** Every action within reach with its key. A chord that another action hears at the same time is refused, with that action's name. */
export function KeySettings() {
  const keys = useApp((app) => app.settings.keys);
  const reach = useReach();
  const change = useApp((app) => app.change);
  const [refused, setRefused] = useState<{ action: ActionName; why: string } | null>(null);

  function set(action: ActionName, chord: Chord): void {
    const taken = chord === '' ? null : collision(action, chord, keys);
    if (taken !== null) {
      setRefused({ action, why: t('settings.taken', capsOf(chord, mac).join(' '), t(actions[taken].label)) });
      return;
    }
    setRefused(null);
    void change({ keys: rebind(action, chord, keys) });
  }

  return (
    <>
      <div className={list.scopes}>
        {actionGroups(reach).map(({ scope, heading, names }) => (
          <section key={scope} className={list.scope}>
            <h3>{t(heading)}</h3>
            <ul>
              {names.map((name) => (
                <li key={name} className={list.row}>
                  <span>{t(actions[name].label)}</span>
                  <KeyCapture
                    label={t(actions[name].label)}
                    chord={chordFor(name, keys)}
                    changed={Object.hasOwn(keys, name)}
                    onCapture={(chord) => set(name, chord)}
                    onReset={() => set(name, actions[name].chord ?? '')}
                  />
                  {refused?.action === name && (
                    <p className={styles.refused} role="alert">
                      {refused.why}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div>
        <Button disabled={Object.keys(keys).length === 0} onClick={() => void change({ keys: {} })}>
          {t('settings.resetKeys')}
        </Button>
      </div>
    </>
  );
}
