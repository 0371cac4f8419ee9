import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, sourcesIn, withoutComments } from './sources.ts';

const product = sourcesIn(['shared', 'electron', 'renderer', 'build'], ['ts', 'tsx', 'mjs', 'css']);
const all = [...product, ...sourcesIn(['test'], ['ts', 'tsx', 'mjs'])];

const linesIn = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

describe('source files', () => {
  test('are small: median at most 95 lines, nine in ten under 300, none over 400', () => {
    const sizes = product.map(({ text }) => linesIn(text)).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(95);
    expect(at(0.9)).toBeLessThan(300);
    expect(all.filter(({ text }) => linesIn(text) > 400).map(({ file }) => file)).toEqual([]);
  });

  test('have kebab-case names', () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|exploit|module|config|d))*\.(tsx?|mjs|css)$/;
    expect(all.filter(({ file }) => !named.test(path.basename(file))).map(({ file }) => file)).toEqual([]);
  });

  test('have no default export', () => {
    const found = all.filter(({ text }) => /^\s*export\s+default\b|\bas default\b/m.test(withoutComments(text)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test('leave nothing undone and name no machine', () => {
    const undone = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'lorem' + ' ipsum', '/wo' + 'rk/'].join('|'));
    expect(all.filter(({ text }) => undone.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));

  test('holds every package that any platform needs', () => {
    const said = execFileSync(process.execPath, ['build/lockcheck.mjs'], { cwd: projectRoot, encoding: 'utf8' });
    expect(said.trim()).toBe('0 missing');
  });

  test('names the public registry only', () => {
    const hosts = new Set<string>();
    for (const { resolved } of Object.values<{ resolved?: string }>(lock.packages)) {
      if (resolved) hosts.add(new URL(resolved).host);
    }
    expect([...hosts]).toEqual(hosts.size === 0 ? [] : ['registry.npmjs.org']);
  });

  test('ships only what runs unbundled', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
  });
});

test('every test file is one that the runner collects', () => {
  const collected =
    /^test\/(shared|electron|contract|migrations|exploits|published|golden|build|renderer|e2e)\/.+\.test\.tsx?$/;
  const tests = sourcesIn(['test']).filter(({ file }) => /\.test\./.test(file));
  expect(tests.filter(({ file }) => !collected.test(file)).map(({ file }) => file)).toEqual([]);
  expect(existsSync(path.join(projectRoot, 'vitest.config.ts'))).toBe(true);
});
