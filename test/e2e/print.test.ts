import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from './support/describe-browser.ts';
import { type OpenApp, openApp } from './support/open-app.ts';

/** A4 upright, 210 mm less two margins of 15 mm, at 96 px an inch. */
const paper = { width: 680, height: 980 };

describeBrowser('what is printed', () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp({ study: 'sample', route: '#/overview', settings: { theme: 'dark' } });
  });
  afterAll(() => app?.close());

  test.each([
    ['#/overview', 'tau_bench_tasks_unified.json'],
    ['#/usi', 'USI against capability'],
    ['#/agreement', 'Widest disagreement'],
    ['#/judgements', 'Sources compared'],
    ['#/annotators', 'Each annotator and the others'],
    ['#/replay/airline_0', 'Overall score'],
    // how many have been fetched by then is the machine's
    ['#/library', '00 of 900 conversations; narrow the filter'],
  ])('%s is whole, ink on white, with nothing to press', async (route, last) => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'screen' });
    await app.go(route);
    const content = page.locator('main');
    await content
      .getByText(route === '#/library' ? 'airline_0' : last)
      .first()
      .waitFor({ state: 'attached' });
    if (route === '#/usi') await content.getByText('the line is the 95% interval').waitFor();
    await page.locator('main [role=progressbar]').first().waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    try {
      const text = await content.innerText();
      expect(text).toMatch(/^Sample study: a shop and an airline\s+900 conversations .*printed .* \d{4}/s);
      expect(text).toContain(last);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      // what is wider than the paper would be cut off or make everything smaller
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
      for (const gone of ['nav', 'button[data-variant]', 'footer[class*=status]'])
        expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
      const scrolled = await page.evaluate(() =>
        [...document.querySelectorAll('main, main *')]
          .filter((each) => each.scrollHeight > each.clientHeight + 1 && each.clientHeight > 0)
          .filter((each) => getComputedStyle(each).overflowY === 'auto')
          .map((each) => each.className.toString()),
      );
      expect(scrolled).toEqual([]);
    } finally {
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
  });

  test('a saved plot is light and says by itself what it shows, of how many, with which interval', async () => {
    const { page } = app;
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 800 });
    await app.go('#/usi');
    const figure = page.getByRole('figure', { name: 'Success by difficulty' });
    await figure.getByText('Human, n 175').waitFor();
    await figure.getByRole('button', { name: 'Save plot' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Save as SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    const words = svg
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    for (const said of [
      'Success by difficulty',
      'Human, n 175',
      'courteous-large, n 174',
      '100%',
      'Wilson 95% intervals',
    ])
      expect(words).toContain(said);
    expect(words).toMatch(/Sample study: a shop and an airline · .*\d{4} at \d\d:\d\d · Counterpart$/);
    expect(svg).toMatch(/<rect[^>]* fill="#fff(fff)?"/i);
    expect(svg).not.toMatch(/var\(--/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('a conversation of some pages is printed to its end', async () => {
    const { page } = app;
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 800 });
    await app.go('#/replay/airline_0');
    await page.getByText('Overall score').first().waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
    // the screen is as before
    expect(await page.getByRole('navigation').first().isVisible()).toBe(true);
    expect(app.errors).toEqual([]);
  });
});
