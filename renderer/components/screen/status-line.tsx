import { Fragment, type ReactNode } from 'react';
import type { ActionName } from '../../keys/actions.ts';
import { chordFor } from '../../keys/bindings.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { KeyCaps } from '../key-cap.tsx';
import styles from './screen.module.css';

/** Keys that do one thing together, for example up and down: "↑ ↓ move". `range` reads "1 to 4". */
export interface Hint {
  actions: readonly ActionName[];
  label: string;
  range?: boolean;
}

export function StatusLine({ hints, children }: { hints: readonly Hint[]; children?: ReactNode }) {
  const shown = useApp((app) => app.settings.keyHints);
  return (
    <footer className={styles.status}>
      <span className={styles.state} role="status">
        {children}
      </span>
      {shown && (
        <>
          <span className={styles.hints}>
            {hints.map((hint) => (
              <Keys key={hint.label} {...hint} />
            ))}
          </span>
          <Keys actions={['general.help']} label={t('keys.all')} />
        </>
      )}
    </footer>
  );
}

function Keys({ actions, label, range }: Hint) {
  const keys = useApp((app) => app.settings.keys);
  const chords = actions.flatMap((action) => chordFor(action, keys) ?? []);
  if (chords.length === 0) return null;
  return (
    <span className={styles.hint}>
      {chords.map((chord, index) => (
        <Fragment key={chord}>
          {range && index === 1 && <span className={styles.to}>{t('keys.to')}</span>}
          <KeyCaps chord={chord} />
        </Fragment>
      ))}
      <span className={styles.hintLabel}>{label}</span>
    </span>
  );
}
