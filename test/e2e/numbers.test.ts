import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../shared/contract/outputs.ts';
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

  test('intervals come by themselves; parts, ranks, profile differences and published rows are one click away', async () => {
    await app.go('#/usi');
    const { page } = app;
    await page.getByText(/the line is the 95% interval, 1,000 draws of 60 tasks/).waitFor();
    const cell = page.locator('table').first().locator('tbody tr').nth(1).locator('td').first();
    expect(await cell.getAttribute('title')).toMatch(/^± \d.*; 95% interval \d/);
    await page.getByRole('button', { name: 'What if…' }).click();
    await page
      .getByRole('cell', { name: /\((up|down) 1\)/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Where the profiles differ' }).click();
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Published rows' }).click();
    await page.getByRole('row', { name: /^DeepSeek-V3\.1/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel('Part of the study').selectOption({ label: 'Domain airline' });
    await page.getByText(/draws of 25 tasks/).waitFor();
    await page.getByRole('textbox', { name: 'persona-tuned' }).fill('12,5');
    await page.getByRole('figure', { name: 'USI against capability' }).getByText('1 simulator').waitFor();
    expect(app.errors).toEqual([]);
  });

  test('a question opens its coefficients and who chose what', async () => {
    await app.go('#/agreement');
    const { page } = app;
    await page.getByRole('button', { name: 'Overall score' }).click();
    await page.getByRole('button', { name: 'See all coefficients' }).click();
    const alpha = page.getByRole('row', { name: /^Krippendorff’s α, ordinal/ });
    await alpha.waitFor();
    const [own] = (await app.host.call('agreement.coefficients', {
      dimension: 'overall_score',
    })) as Output<'agreement.coefficients'>;
    const first = own?.coefficients[0]?.outcome;
    expect(await alpha.locator('[data-value]').getAttribute('data-value')).toBe(
      first?.status === 'ok' ? String(first.estimate) : null,
    );
    await page
      .getByRole('button', { name: /^Ada and Ben: / })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Ada against Ben' }).waitFor();
  });

  test('a disagreement is decided with a reason, and taken back', async () => {
    await app.go('#/agreement?view=disagreements');
    const { page } = app;
    const queue = async () => (await app.host.call('adjudication.queue', { limit: 1 })) as Output<'adjudication.queue'>;
    const before = await queue();
    await page.locator('fieldset input').first().check();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Write why, so that others can follow the decision.').waitFor();
    await page.getByLabel('Reason').fill('The last turn says so.');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Decided. The ratings stay as they are.', { exact: true }).waitFor();
    expect(await queue()).toMatchObject({ open: before.open - 1, decided: before.decided + 1 });
    await page.getByRole('radio', { name: /^Decided 1/ }).click();
    await page.getByText('The last turn says so.').waitFor();
    await page.locator('form').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Nothing decided yet').waitFor();
    expect(await queue()).toMatchObject({ open: before.open, decided: before.decided });
  });

  test('the careless annotator stands out and a disagreement leads to replay', async () => {
    await app.go('#/agreement');
    const { page } = app;
    const annotators = page.locator('#annotators');
    const careless = annotators.getByRole('row', { name: /^Cleo/ });
    await careless.waitFor();
    expect(await careless.innerText()).toContain('while they agree among themselves');
    for (const name of ['Ada', 'Ben'])
      expect(await annotators.getByRole('row', { name: new RegExp(`^${name}`) }).innerText()).not.toContain(
        'agree among',
      );
    await page
      .getByRole('link', { name: /^Replay: / })
      .first()
      .click();
    await page.waitForFunction(() => location.hash.startsWith('#/replay/'));
  });

  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing serious in %s', async (theme) => {
    await app.host.call('settings.set', { theme });
    for (const route of ['#/usi', '#/agreement', '#/agreement?view=disagreements']) {
      await app.go(route);
      await app.page.locator('tbody tr, ol li').first().waitFor();
      await app.page.waitForTimeout(300);
      expect(await seriousViolations(app.page), route).toEqual([]);
    }
  });

  test('a wide window names the screens beside tables as well, and folds the names for reading alone', async () => {
    const { page } = app;
    const names = page.getByRole('navigation').getByText('Judgements', { exact: true });
    await app.go('#/usi');
    await names.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 800 });
    await names.waitFor();
    await app.go('#/replay');
    await names.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('the page logged no error', () => expect(app.errors).toEqual([]));
});
