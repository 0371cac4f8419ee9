import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openApp } from '../e2e/support/index.ts';
import { rendererDir } from '../e2e/support/renderer.ts';
import { line, middleOf } from './median.ts';

const LOADS = 9;
const LIMIT_MS = 500;
const LIMIT_KB = 400;

/** First paint of the renderer in the browser, on a study that is open, each time with an empty cache; and what it loads. */
export async function bench(): Promise<void> {
  const app = await openApp({ study: 'sample', route: '#/overview' });
  try {
    const client = await app.context.newCDPSession(app.page);
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const paints: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      await app.page.reload({ waitUntil: 'load' });
      await app.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      paints.push(
        await app.page.evaluate(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        ),
      );
    }
    line(`first paint, median of ${LOADS} loads`, `${middleOf(paints).toFixed(0)} ms`, `${LIMIT_MS} ms`);
  } finally {
    await app.close();
  }
  const page = readFileSync(path.join(rendererDir, 'index.html'), 'utf8');
  const eager = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const bytes = eager.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(rendererDir, file))).length, 0);
  line('loaded before the first screen, gzipped', `${Math.round(bytes / 1000)} KB`, `${LIMIT_KB} KB`);
}
