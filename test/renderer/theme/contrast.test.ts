import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Role -> colour of a theme, from its own file; roles that a theme leaves out come from the light one, as in the page. */
function rolesOf(theme: string): Map<string, string> {
  const read = (name: string) =>
    [...readFileSync(`renderer/theme/${name}.css`, 'utf8').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(
      ([, role = '', colour = '']) => [role, colour] as const,
    );
  return new Map([...read('light'), ...read(theme)]);
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, definition of contrast ratio. */
function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('the ratio of black on white is 21', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 10);
});

const grounds = ['paper', 'frame', 'raised'];
const text = ['ink', 'ink-2', 'ink-3', 'iris', 'warn', 'bad', 'good', 'human-ink', 'sim-1-ink', 'sim-2-ink'].concat([
  'sim-3-ink',
  'sim-4-ink',
  'sim-5-ink',
  'mk-push',
  'mk-unsure',
  'mk-polite',
  'mk-shift',
]);
const graphics = ['human', 'sim-1', 'sim-2', 'sim-3', 'sim-4', 'sim-5', 'line-control', 'axis', 'iris'];
const pairs: [string, string][] = [
  ['on-ink', 'ink'],
  ['hit-ink', 'hit'],
  ['warn', 'warn-tint'],
  ['bad', 'bad-tint'],
  ['ink-2', 'bad-tint'],
  ['ink-2', 'warn-tint'],
  ['ink', 'human-tint'],
  ['ink', 'sim-1-tint'],
  ['ink', 'blind-tint'],
  ['ink-2', 'iris-tint'],
  ['ink-2', 'sunken'],
];

describe.each(['light', 'dark', 'contrast'])('%s', (theme) => {
  const roles = rolesOf(theme);
  const of = (one: string, other: string) => ratio(roles.get(one) ?? '', roles.get(other) ?? '');

  test('text reaches 4.5 on every ground that it stands on', () => {
    const all = [...text.flatMap((role) => grounds.map((ground) => [role, ground] as const)), ...pairs];
    const low = all.filter(([one, other]) => !(of(one, other) >= 4.5));
    expect(low.map(([one, other]) => `${one} on ${other}: ${of(one, other)}`)).toEqual([]);
  });

  test('graphics reach 3', () => {
    const low = graphics.flatMap((role) => grounds.filter((ground) => !(of(role, ground) >= 3)).map((g) => [role, g]));
    expect(low).toEqual([]);
  });

  test('no two sources share a colour', () => {
    const sources = ['human', 'sim-1', 'sim-2', 'sim-3', 'sim-4', 'sim-5'].map((role) => roles.get(role));
    expect(new Set(sources).size).toBe(6);
  });
});
