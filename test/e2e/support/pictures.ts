/**
 * npm run pictures [-- --only library,usi] [--study sample|large] [--readme]: every screen with the sample study and with a large made-up
 * one, in two sizes and two themes, into `test-results/pictures/`, to look at. What pages logged as errors goes to stderr.
 * `--readme` makes the pictures of README.md instead.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openApp } from './open-app.ts';
import { peopledStudy } from './peopled-study.ts';
import { readmePictures } from './readme-pictures.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, study: { type: 'string' }, readme: { type: 'boolean' } },
});
const folder = path.resolve(import.meta.dirname, '../../../test-results/pictures');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = ['light', 'dark'] as const;
const screens = [
  ...'start overview library replay annotate judge assign agreement judgements annotators usi export settings'.split(
    ' ',
  ),
  ...['plan', 'leaks', 'packets', 'options'].map((tab) => `assign/${tab}`),
  ...['agreement?view=pairs', 'agreement?view=disagreements', 'judgements?view=annotators'],
];
/** A part of a screen is wanted with it. */
const fileOf = (screen: string) => screen.replaceAll(/\W+(view\W)?/g, '-');
const layers: Record<string, string> = { palette: 'Control+k', keys: '?' };
const wanted = (name: string) =>
  values.only === undefined || values.only.split(',').includes(name.split(/\W/)[0] as string);

async function shoot(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await page.evaluate((next) => {
        document.documentElement.dataset.theme = next;
      }, theme);
      await page.waitForTimeout(250);
      await page.screenshot({ path: path.join(folder, `${name}-${theme}-${size.width}x${size.height}.png`) });
    }
  }
}

async function walk(name: string, study: string): Promise<void> {
  const app = await openApp({ study });
  const { page, host } = app;
  try {
    const { rows } = (await host.call('conversations.page', {
      filter: {},
      sort: { by: 'task', descending: false },
      after: null,
      limit: 4,
    })) as { rows: { id: string; taskKey: string | null }[] };
    await host.call('annotator.add', { name: 'Dora' });
    await host.call('items.add', { conversations: rows.map(({ id }) => id), annotators: ['Dora'] });
    await host.call('settings.set', { annotator: 'Dora' });
    await page.reload();
    const { done } = (await host.call('study.overview', {})) as { done: { annotator: string; toJudge: number }[] };
    const judge = done.find(({ toJudge }) => toJudge > 0)?.annotator ?? 'Dora';
    for (const screen of screens.filter(wanted)) {
      await host.call('settings.set', { annotator: screen === 'judge' ? judge : 'Dora' });
      if (screen === 'judge') await page.reload();
      await app.go(screen === 'replay' ? `#/replay/${rows[0]?.taskKey}` : `#/${screen}`);
      await page.waitForTimeout(1000);
      for (const busy of [page.getByText('Loading…'), page.locator('main [role=progressbar]')])
        await busy
          .first()
          .waitFor({ state: 'detached', timeout: 60_000 })
          .catch(() => undefined);
      await page.waitForTimeout(1000);
      await shoot(page, `${name}-${fileOf(screen)}`);
    }
    for (const [layer, keys] of Object.entries(layers).filter(([each]) => wanted(each))) {
      await app.go('#/library');
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      await shoot(page, `${name}-${layer}`);
      await page.keyboard.press('Escape');
    }
    for (const error of app.errors) console.error(`${name}: ${error}`);
  } finally {
    await app.close();
  }
}

if (values.readme) {
  console.log(await readmePictures());
  process.exit();
}
mkdirSync(folder, { recursive: true });
if (values.study !== 'large') await walk('sample', 'sample');
if (values.study !== 'sample') await walk('large', await peopledStudy());
console.log(folder);
