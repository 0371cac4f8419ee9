import { describe, expect, test } from 'vitest';
import { ariaChord, capsOf, chordOf, isTyping } from '../../../renderer/keys/chord.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the chord of a key press', () => {
  test('letters are capital, Shift is said', () => {
    expect(chordOf(press('f'), false)).toBe('F');
    expect(chordOf(press('F', { shiftKey: true }), false)).toBe('Shift+F');
  });

  test('a printed character stands for itself, wherever a keyboard has it', () => {
    expect(chordOf(press('?', { shiftKey: true }), false)).toBe('?');
    expect(chordOf(press('/', { shiftKey: true }), false)).toBe('/');
  });

  test('Mod is Ctrl, and Command on a Mac', () => {
    expect(chordOf(press('k', { ctrlKey: true }), false)).toBe('Mod+K');
    expect(chordOf(press('k', { metaKey: true }), true)).toBe('Mod+K');
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBe('Ctrl+K');
  });

  test('named keys are short, modifiers alone are nothing', () => {
    expect(chordOf(press(' '), false)).toBe('Space');
    expect(chordOf(press('ArrowUp', { shiftKey: true }), false)).toBe('Shift+Up');
    expect(chordOf(press('Control', { ctrlKey: true }), false)).toBeNull();
  });
});

test('caps and aria names follow the platform; plus is a key too', () => {
  expect(capsOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(capsOf('Mod+Enter', true)).toEqual(['⌘', '↵']);
  expect(capsOf('Mod++', false)).toEqual(['Ctrl', '+']);
  expect(ariaChord('Mod+Left', false)).toBe('Control+ArrowLeft');
});

test('text fields keep plain keys and leave chords and Esc', () => {
  expect(['F', 'Shift+F', 'Space', '1', 'Up'].map(isTyping)).toEqual([true, true, true, true, true]);
  expect(['Mod+Enter', 'Alt+N', 'Esc'].map(isTyping)).toEqual([false, false, false]);
});
