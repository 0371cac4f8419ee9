import type { Page } from 'playwright-core';
import { openApp } from '../e2e/support/open-app.ts';
import { line } from './median.ts';

const RUNS = 7;

/** From asking for the page until something of the start screen is painted; with what the browser kept, and with nothing kept. */
export async function bench(): Promise<void> {
  const app = await openApp();
  try {
    const { page, context } = app;
    line(`first paint, median of ${RUNS}`, `${(await medianPaint(page)).toFixed(0)} ms`, '500 ms');
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    line('the same with nothing kept by the browser', `${(await medianPaint(page)).toFixed(0)} ms`, '500 ms');
  } finally {
    await app.close();
  }
}

async function medianPaint(page: Page): Promise<number> {
  const paints: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    );
  }
  return paints.sort((a, b) => a - b)[RUNS >> 1] as number;
}
