import type { Page } from 'playwright-core';
import { type OpenApp, openApp } from '../e2e/support/open-app.ts';
import { longStudy } from './browser/long-study.ts';
import { traced } from './browser/trace.ts';
import { line, middleOf } from './median.ts';

const TURNS = 10_000;
const SECONDS = 5;
const OPENS = 5;
/** By then nothing goes on any more, and screens that are fetched early are there. */
const SETTLED_MS = 4000;
const LIMITS = '5% late, 8 ms, 50 ms';
const replay = '#/replay/retail_1';

/**
 * Two conversations of 10,000 turns side by side in a real browser: how long until they show, and how smoothly they play,
 * scroll, step and scrub. An empty page in the same run shows what the machine itself is good for.
 */
export async function bench(): Promise<void> {
  const app = await openApp({ study: await longStudy(TURNS), reducedMotion: 'no-preference', route: '#/overview' });
  try {
    const { page, context } = app;
    const times: number[] = [];
    for (let i = 0; i <= OPENS; i++) times.push(await openReplay(app, SETTLED_MS));
    line('open, the first time', `${times.shift()?.toFixed(0)} ms`);
    line(`open, median of ${OPENS}`, `${middleOf(times).toFixed(0)} ms`, '300 ms');
    const busy: number[] = [];
    for (let i = 0; i < OPENS; i++) {
      // long enough for the rest of both to be on its way, not for it to be there
      await page.waitForTimeout(300);
      busy.push(await openReplay(app, 0));
    }
    line('open while the one before is still in work, median', `${middleOf(busy).toFixed(0)} ms`, '300 ms');
    await app.go('#/overview');
    await page.waitForTimeout(SETTLED_MS);
    const arriving = await traced(page, async () => {
      await app.go(replay);
      await aligned(page);
    });
    const value = `${(arriving.late * 100).toFixed(1)}% late, ${arriving.longest.toFixed(0)} ms`;
    line('until both are there and aligned: late, longest task', value, '5% late, 50 ms');
    const blank = await context.newPage();
    await smooth('empty page', blank, () => pause(blank));
    await blank.close();
    await page.bringToFront();
    for (const [name, run] of Object.entries(uses)) {
      await page.keyboard.press('Home');
      await page.waitForTimeout(500);
      await smooth(name, page, () => run(page));
    }
  } finally {
    await app.close();
  }
}

/** Milliseconds from the change of address until the first rows have been painted, some time after the last replay was left. */
async function openReplay({ page, go, host }: OpenApp, after: number): Promise<number> {
  await go('#/overview');
  await page.locator('[role=slider]').waitFor({ state: 'detached' });
  await page.waitForTimeout(after);
  if (after > 0) await host.call('study.info', {});
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const seen = new MutationObserver(() => {
          if (document.querySelector('[data-index] [data-position]') === null) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        seen.observe(document.body, { childList: true, subtree: true });
        location.hash = address;
      }),
    replay,
  );
}

/** What people do with it, for a few seconds each. */
const uses: Record<string, (page: Page) => Promise<void>> = {
  async 'playing at 8x'(page) {
    for (let i = 0; i < 5; i++) await page.keyboard.press('>');
    await page.keyboard.press('Space');
    await pause(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
  },
  async 'scrolling by wheel'(page) {
    await page.mouse.move(500, 400);
    await repeat(page, 50, () => page.mouse.wheel(0, 120));
  },
  async 'stepping by key, 8 a second'(page) {
    await repeat(page, 125, () => page.keyboard.press('ArrowRight'));
  },
  async 'scrubbing across all of it'(page) {
    const box = await page.getByRole('slider').boundingBox();
    if (box === null) throw new Error('no scrubber');
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    let step = 0;
    await repeat(page, 33, () => page.mouse.move(box.x + 1 + (step++ * box.width) / 150, box.y + box.height / 2));
    await page.mouse.up();
  },
};

const aligned = (page: Page) => page.getByText('aligned', { exact: true }).waitFor({ timeout: 60_000 });

async function repeat(page: Page, everyMs: number, act: () => Promise<void>): Promise<void> {
  const until = performance.now() + SECONDS * 1000;
  for (let next = performance.now(); next < until; next += everyMs) {
    await act();
    await page.waitForTimeout(Math.max(0, next + everyMs - performance.now()));
  }
}

const pause = (page: Page) => page.waitForTimeout(SECONDS * 1000);

async function smooth(name: string, page: Page, run: () => Promise<void>): Promise<void> {
  const { frames, late, work95, longest, parts } = await traced(page, run);
  const value = `${(late * 100).toFixed(1)}% late, ${work95.toFixed(1)} ms, ${longest.toFixed(0)} ms`;
  line(`${name} (${frames} frames): late, work at p95, longest task`, value, LIMITS);
  const dear = parts.filter(({ ms }) => ms >= 0.1).map((part) => `${part.name} ${part.ms.toFixed(1)}`);
  console.log(`      ms in frames around p95: ${dear.slice(0, 12).join(', ')}`);
}
