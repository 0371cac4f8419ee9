import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UsiView } from '../../shared/contract/usi-view.ts';
import { seriousViolations } from './support/axe.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { type OpenApp, openApp } from './support/open-app.ts';

describeBrowser('numbers of the sample study', () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp({ study: 'sample', route: '#/usi' });
  });
  afterAll(() => app?.close());

  test('the table of the index shows what the engine computed', async () => {
    const view = (await app.host.call('usi.table', {})) as UsiView;
    const rows = app.page.locator('table').first().locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(view.rows.length);
    const best = await rows
      .nth(1)
      .locator('td[data-value]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
    const name = (await rows.nth(1).locator('th').innerText()).trim();
    const row = view.rows.find((each) => each.name === name);
    const cells = row && [row.d1, row.d2, row.d3, row.d4, row.eval, row.ece, row.usi];
    expect(best).toEqual(cells?.map((cell) => ('mean' in cell ? String(cell.mean) : '')));
  });

  test('a cell opens down to the turn and the term that fired', async () => {
    const { page } = app;
    await page.locator('tbody tr').nth(1).getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Polite turns' }).click();
    const turn = dialog.getByRole('link', { name: /^turn \d+/ }).first();
    await turn.waitFor();
    expect(await turn.innerText()).toMatch(/please|thank|sorry|appreciate|grateful|understand|wonderful|kind|pardon/);
    await turn.click();
    await page.waitForFunction(() => location.hash.startsWith('#/replay/'));
  });

  test('the careless annotator stands out and a disagreement leads to replay', async () => {
    await app.go('#/agreement');
    const { page } = app;
    const careless = page.getByRole('row', { name: /^Cleo/ }).first();
    await careless.waitFor();
    expect(await careless.innerText()).toContain('while they agree among themselves');
    for (const name of ['Ada', 'Ben'])
      expect(
        await page
          .getByRole('row', { name: new RegExp(`^${name}`) })
          .first()
          .innerText(),
      ).not.toContain('agree among');
    await page
      .getByRole('link', { name: /^Replay: / })
      .first()
      .click();
    await page.waitForFunction(() => location.hash.startsWith('#/replay/'));
  });

  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing serious in %s', async (theme) => {
    await app.host.call('settings.set', { theme });
    for (const route of ['#/usi', '#/agreement']) {
      await app.go(route);
      await app.page.locator('tbody tr').first().waitFor();
      await app.page.waitForTimeout(300);
      expect(await seriousViolations(app.page), route).toEqual([]);
    }
  });

  test('the page logged no error', () => expect(app.errors).toEqual([]));
});
