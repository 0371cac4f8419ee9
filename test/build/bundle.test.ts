import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importsOf, projectRoot } from './sources.ts';

const out = (name: string) => path.join(projectRoot, 'out', name);
const built = existsSync(out('main/main.js')) && existsSync(out('preload/preload.cjs'));

describe.skipIf(!built)('the build', () => {
  test('has a preload that a sandbox can run: CommonJS, electron alone, no schemas', () => {
    const text = readFileSync(out('preload/preload.cjs'), 'utf8');
    expect([...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(text).not.toMatch(/\bzod\b|^import /m);
    expect(text.length).toBeLessThan(3000);
  });

  test('has a main process that needs nothing but Node, Electron and SQLite', () => {
    const text = readFileSync(out('main/main.js'), 'utf8');
    const packages = importsOf({ file: 'main.js', text }).filter((name) => !/^(\.|node:)/.test(name));
    expect([...new Set(packages)]).toEqual(['electron']);
  });

  test('has a database thread that opens a study', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-bundle-'));
    const worker = new Worker(out('main/database-thread.js'), { workerData: { installation: 'bundle' } });
    try {
      const reply = new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      const options = { create: true, name: 'Bundled' };
      worker.postMessage({ id: 1, kind: 'open', file: path.join(dir, 'a.counterpart'), options });
      expect(await reply).toMatchObject({ reply: { ok: true, value: { name: 'Bundled', conversations: 0 } } });
    } finally {
      await worker.terminate();
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('loads less than 400 KB, compressed, before the first screen; every screen is a file of its own', () => {
    const page = readFileSync(out('renderer/index.html'), 'utf8');
    const eager = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
    expect(eager.length).toBeGreaterThan(1);
    const bytes = eager.reduce((sum, file) => sum + gzipSync(readFileSync(out(`renderer/${file}`))).length, 0);
    expect(bytes).toBeLessThan(400_000);
    const screens = readdirSync(out('renderer/assets')).filter((file) => /-screen-[\w-]+\.js$/.test(file));
    expect(screens.length).toBeGreaterThan(8);
    expect(eager.filter((file) => file.includes('-screen-'))).toEqual([]);
  });

  test('leaves the page of all components to development builds', () => {
    const words = 'one component per need';
    expect(readFileSync(path.join(projectRoot, 'renderer/views/components/components-screen.tsx'), 'utf8')).toContain(
      words,
    );
    const scripts = readdirSync(out('renderer/assets')).filter((file) => file.endsWith('.js'));
    const telling = scripts.filter(
      (file) =>
        file.includes('components-screen') || readFileSync(out(`renderer/assets/${file}`), 'utf8').includes(words),
    );
    expect(telling).toEqual([]);
  });

  test('has a page without inline scripts', () => {
    const page = readFileSync(out('renderer/index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).toContain('<link rel="icon"');
  });
});
