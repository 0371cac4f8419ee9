import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ItemOpened } from '../../shared/contract/outputs.ts';
import type { ItemProgress } from '../../shared/domain/annotation.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { shot } from './support/shot.ts';

/** The whole job once, as a new annotator does it: sample, replay, rate by keyboard, reload, export. */
describeBrowser('from the start screen to an export', () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app?.close());

  test('the sample study is one click away', async () => {
    await app.page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await app.page.getByRole('link', { name: 'Library' }).waitFor({ timeout: 60_000 });
  });

  test('replay shows both sides of a task', async () => {
    await app.go('#/replay/retail_6');
    await app.page.getByText('Instruction to the customer').waitFor();
    await shot(app.page, 'replay');
  });

  test('eight answers by keyboard are there after a reload', async () => {
    const { page, host } = app;
    await host.call('annotator.add', { name: 'Dora' });
    const { rows } = (await host.call('conversations.page', {
      filter: {},
      sort: { by: 'task', descending: false },
      after: null,
      limit: 2,
    })) as { rows: { id: string }[] };
    await host.call('items.add', { conversations: rows.map(({ id }) => id), annotators: ['Dora'] });
    await host.call('settings.set', { annotator: 'Dora' });
    await app.go('#/annotate');
    await page.getByRole('radiogroup').first().waitFor();
    for (let question = 0; question < 8; question++) {
      await page.keyboard.press('2');
      await page.keyboard.press('ArrowDown');
    }
    const [first] = (await host.call('items.queue', { annotator: 'Dora' })) as ItemProgress[];
    await expect
      .poll(async () => {
        const { form } = (await host.call('item.form', { item: first?.id, annotator: 'Dora' })) as ItemOpened;
        return Object.keys(form.answers).length;
      })
      .toBe(8);
    await shot(page, 'annotate');
    await page.reload();
    await page.getByRole('radiogroup').first().waitFor();
    const { form } = (await host.call('item.form', { item: first?.id, annotator: 'Dora' })) as ItemOpened;
    for (const answer of Object.values(form.answers)) {
      expect(await page.getByText(answer, { exact: true }).count(), answer).toBeGreaterThan(0);
    }
  });

  test('replay draws what annotators marked as evidence, and hides it on a key', async () => {
    const { page, host } = app;
    const [first] = (await host.call('items.queue', { annotator: 'Dora' })) as ItemProgress[];
    const { conversation } = (await host.call('item.form', { item: first?.id, annotator: 'Dora' })) as ItemOpened;
    const [said] = conversation.messages.flatMap(({ role, position, parts }) =>
      parts.flatMap((part) => (role === 'user' && part.kind === 'text' ? [{ ...part, position }] : [])),
    );
    if (!said) throw new Error('nobody speaks');
    const { position, start, text } = said;
    const span = { position, start, end: start + 6, quote: text.slice(0, 6) };
    await host.call('item.set', { item: first?.id, annotator: 'Dora', field: 'evidence:reuse', value: [span] });
    await app.go(`#/replay/${conversation.taskKey}?left=${conversation.id}`);
    const drawn = page.locator('[data-evidence]');
    await drawn.first().waitFor();
    expect(await drawn.first().innerText()).toContain(span.quote.trim());
    await page.keyboard.press('e');
    await drawn.first().waitFor({ state: 'detached' });
  });

  test('an export is offered as a download', async () => {
    const { page } = app;
    await app.go('#/export');
    // what is written stands below the preview, and moves when that comes
    await page.getByText('How study.counterpart.jsonl begins').waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const link = page.getByRole('link', { name: /study\.counterpart\.jsonl/ });
    await link.waitFor({ timeout: 30_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('study.counterpart.jsonl');
  });

  test('the page logged no error', () => expect(app.errors).toEqual([]));
});
