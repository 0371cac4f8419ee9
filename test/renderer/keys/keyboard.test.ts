import { beforeEach, expect, test, vi } from 'vitest';
import { createKeyboard, type Keyboard } from '../../../renderer/keys/keyboard.ts';

let keyboard: Keyboard;
let overrides: Record<string, string>;

beforeEach(() => {
  document.body.innerHTML = `
    <p id="text">words</p><input id="field"><button id="button">press</button>
    <div role="dialog"><span id="inside">inside</span></div>`;
  overrides = {};
  keyboard = createKeyboard({ mac: false, overrides: () => overrides });
});

function press(id: string, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  const listen = (heard: KeyboardEvent) => keyboard.press(heard);
  addEventListener('keydown', listen);
  document.getElementById(id)?.dispatchEvent(event);
  removeEventListener('keydown', listen);
  return event;
}

test('a key runs the action that has it and is used up', () => {
  const search = vi.fn();
  keyboard.register(() => ({ 'library.search': search }));
  expect(press('text', '/').defaultPrevented).toBe(true);
  expect(search).toHaveBeenCalledTimes(1);
});

test('single keys are inert in text fields, chords are not', () => {
  const [filter, palette] = [vi.fn(), vi.fn()];
  keyboard.register(() => ({ 'library.filter': filter, 'general.palette': palette }));
  expect(press('field', 'f').defaultPrevented).toBe(false);
  press('field', 'k', { ctrlKey: true });
  expect(filter).not.toHaveBeenCalled();
  expect(palette).toHaveBeenCalledTimes(1);
});

test("what people press elsewhere is heard too, but for a text field's own and where an action was given that key", () => {
  const [search, other] = [vi.fn(), vi.fn()];
  keyboard.register(() => ({ 'library.search': search, 'library.filter': other }));
  expect(press('text', 'f', { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(search).toHaveBeenCalledTimes(1);
  expect(press('field', 'f', { ctrlKey: true }).defaultPrevented).toBe(false);
  overrides = { 'library.filter': 'Mod+F' };
  press('text', 'f', { ctrlKey: true });
  expect([search.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
});

test('everything is inert inside a dialog', () => {
  const filter = vi.fn();
  keyboard.register(() => ({ 'library.filter': filter }));
  press('inside', 'f');
  expect(filter).not.toHaveBeenCalled();
});

test('Enter and Space belong to a button that has the focus', () => {
  const [open, select] = [vi.fn(), vi.fn()];
  keyboard.register(() => ({ 'library.open': open, 'library.select': select }));
  press('button', 'Enter');
  press('button', ' ');
  expect(open).not.toHaveBeenCalled();
  expect(select).not.toHaveBeenCalled();
  press('text', 'Enter');
  expect(open).toHaveBeenCalledTimes(1);
});

test('the latest screen answers first; when it is gone the one before answers again', () => {
  const heard: string[] = [];
  keyboard.register(() => ({ 'library.search': () => heard.push('below') }));
  const leave = keyboard.register(() => ({ 'library.search': () => heard.push('above'), 'library.filter': undefined }));
  press('text', '/');
  leave();
  press('text', '/');
  expect(heard).toEqual(['above', 'below']);
  expect(keyboard.available()).toEqual(['library.search']);
});

test('changed keys are heard at once; the old key is free', () => {
  const search = vi.fn();
  keyboard.register(() => ({ 'library.search': search }));
  overrides = { 'library.search': 'S' };
  press('text', '/');
  press('text', 's');
  expect(search).toHaveBeenCalledTimes(1);
});

test('what a component has used up is left alone', () => {
  const search = vi.fn();
  keyboard.register(() => ({ 'library.search': search }));
  document.getElementById('text')?.addEventListener('keydown', (event) => event.preventDefault());
  press('text', '/');
  expect(search).not.toHaveBeenCalled();
});
