import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { darkColours, lightColours } from '../../../shared/report/report-colours.ts';

test.each([
  ['light', lightColours],
  ['dark', darkColours],
])('a report has the colours of the %s theme', (theme, colours) => {
  const css = readFileSync(new URL(`../../../renderer/theme/${theme}.css`, import.meta.url), 'utf8');
  for (const [role, value] of Object.entries(colours)) {
    expect([role, new RegExp(`--${role}: ([^;]+);`).exec(css)?.[1]]).toEqual([role, value]);
  }
});
