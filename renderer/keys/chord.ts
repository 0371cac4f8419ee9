/**
 * A chord as text: modifiers in the order Mod, Ctrl, Alt, Shift, then the key. `Mod` is Ctrl, and Command on a Mac.
 * Letters are capital (`Shift` says whether it is held); of other characters the character itself counts, so `?` needs
 * no word about where a keyboard has it.
 */
export type Chord = string;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const names: Record<string, string> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};
const modifierKeys = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process', 'CapsLock']);

/** The chord of a key press; null while only modifiers are held. */
export function chordOf(press: Press, mac: boolean): Chord | null {
  if (modifierKeys.has(press.key) || press.key === '') return null;
  const letter = press.key.length === 1 && press.key.toLowerCase() !== press.key.toUpperCase();
  const printed = press.key.length === 1 && !letter && press.key !== ' ';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const ctrl = mac && press.ctrlKey;
  return [
    mod ? 'Mod' : '',
    ctrl ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !printed ? 'Shift' : '',
    letter ? press.key.toUpperCase() : (names[press.key] ?? press.key),
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** The keys of a chord, one cap each. The key `+` is itself the separator, hence the look-behind. */
export function capsOf(chord: Chord, mac: boolean): string[] {
  return chord.split(/(?<=.)\+(?=.)/).map((part) => caps[mac ? 'mac' : 'other'][part] ?? part);
}

const arrows: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Enter: '↵' };
const caps: Record<'mac' | 'other', Record<string, string>> = {
  mac: { ...arrows, Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' },
  other: { ...arrows, Mod: 'Ctrl' },
};

/** As `aria-keyshortcuts` wants it. */
export function ariaChord(chord: Chord, mac: boolean): string {
  const aria: Record<string, string> = {
    Mod: mac ? 'Meta' : 'Control',
    Ctrl: 'Control',
    Up: 'ArrowUp',
    Down: 'ArrowDown',
    Left: 'ArrowLeft',
    Right: 'ArrowRight',
    Esc: 'Escape',
  };
  return chord
    .split(/(?<=.)\+(?=.)/)
    .map((part) => aria[part] ?? part)
    .join('+');
}

/** Keys that a text field needs for itself: everything but chords with Mod, Ctrl or Alt, and Esc. */
export function isTyping(chord: Chord): boolean {
  return !/^(Mod|Ctrl|Alt)\+/.test(chord) && chord !== 'Esc';
}
