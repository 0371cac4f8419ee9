/**
 * Takes a picture of a screen, to look at while working on it:
 *   node test/e2e/support/shoot.ts --route '#/library' --out /tmp/x.png [--theme dark] [--size 1920x1080]
 *     [--study FILE|none] [--text 120] [--wait SELECTOR] [--keys 'j j Enter'] [--click SELECTOR]... [--full]
 * The study is the sample unless given. What the page logged as errors goes to stderr.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../../../shared/contract/outputs.ts';
import { openApp } from './open-app.ts';

const { values } = parseArgs({
  options: {
    route: { type: 'string' },
    out: { type: 'string', default: 'test-results/shoot.png' },
    theme: { type: 'string', default: 'light' },
    size: { type: 'string', default: '1280x800' },
    study: { type: 'string', default: 'sample' },
    text: { type: 'string', default: '100' },
    wait: { type: 'string' },
    keys: { type: 'string' },
    click: { type: 'string', multiple: true, default: [] },
    full: { type: 'boolean', default: false },
  },
});

const [width = 1280, height = 800] = values.size.split('x').map(Number);
const app = await openApp({
  study: values.study === 'none' ? undefined : values.study,
  settings: { theme: values.theme as Settings['theme'], textSize: Number(values.text) },
  colorScheme: values.theme === 'dark' ? 'dark' : 'light',
  size: { width, height },
  route: values.route,
});
try {
  const { page } = app;
  for (const selector of values.click) await page.locator(selector).first().click();
  for (const key of values.keys?.split(' ') ?? []) await page.keyboard.press(key);
  if (values.wait) await page.locator(values.wait).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.resolve(values.out), fullPage: values.full });
  console.log(path.resolve(values.out));
  for (const error of app.errors) console.error(error);
} finally {
  await app.close();
}
