import { type KeyboardEvent, useState } from 'react';
import { IconButton, KeyCaps, VisuallyHidden } from '../../components/index.ts';
import { type Chord, chordOf } from '../../keys/chord.ts';
import { mac } from '../../keys/platform.ts';
import { t } from '../../strings/index.ts';
import styles from './settings.module.css';

interface KeyCaptureProps {
  /** Of the action. */
  label: string;
  chord: Chord | null;
  changed: boolean;
  /** `""` takes the key away. */
  onCapture: (chord: Chord) => void;
  onReset: () => void;
}

/** Press it, then the new key. Esc leaves things as they are, Backspace takes the key away, Tab moves on. */
export function KeyCapture({ label, chord, changed, onCapture, onReset }: KeyCaptureProps) {
  const [listening, setListening] = useState(false);

  function capture(event: KeyboardEvent): void {
    if (!listening || event.key === 'Tab') return;
    const pressed = chordOf(event.nativeEvent, mac);
    if (pressed === null) return;
    event.preventDefault();
    event.stopPropagation();
    setListening(false);
    if (pressed === 'Backspace' || pressed === 'Delete') onCapture('');
    else if (pressed !== 'Esc') onCapture(pressed);
  }

  return (
    <span className={styles.capture}>
      {changed && <IconButton icon="undo" label={t('settings.resetKey', label)} onClick={onReset} />}
      <button
        type="button"
        className={styles.chord}
        data-listening={listening || undefined}
        onClick={() => setListening(true)}
        onKeyDown={capture}
        onBlur={() => setListening(false)}
      >
        <VisuallyHidden>{t('settings.changeKey', label)}</VisuallyHidden>
        {listening ? t('settings.press') : chord === null ? t('keys.none') : <KeyCaps chord={chord} />}
      </button>
    </span>
  );
}
