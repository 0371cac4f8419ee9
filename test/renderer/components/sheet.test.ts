import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');
const textOf = (folder: string, ending: string) =>
  readdirSync(path.join(renderer, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(path.join(renderer, folder, file), 'utf8'))
    .join('\n');

/** Part of the frame around every screen, or without a look of their own. */
const elsewhere = ['ErrorBoundary', 'VisuallyHidden', 'ActionKeys', 'KeyCaps', 'Loading', 'Tooltip', 'SourceName'];

test('the page of components shows every one of them', () => {
  const index = readFileSync(path.join(renderer, 'components/index.ts'), 'utf8');
  const names = [...index.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, list]) => (list ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name));
  expect(names.length).toBeGreaterThan(30);
  const sheet = textOf('views/components', '.tsx');
  const missing = names.filter((name) => !new RegExp(`<${name}\\b`).test(sheet) && !elsewhere.includes(name));
  expect(missing).toEqual([]);
});

test('the page of components shows every colour role of the light theme but inks on fills', () => {
  const css = readFileSync(path.join(renderer, 'theme/light.css'), 'utf8');
  const roles = [...css.matchAll(/^\s+--([\w-]+): (?:#|rgb)/gm)].map(([, name]) => name ?? '');
  expect(roles.length).toBeGreaterThan(40);
  const sheet = readFileSync(path.join(renderer, 'views/components/tokens.tsx'), 'utf8');
  const kin = /-(ink|tint|line)$|^(on-ink|scrim|seq-..-ink|turn-edge)$/;
  expect(roles.filter((name) => !kin.test(name) && !sheet.includes(`'${name}'`))).toEqual([]);
});
