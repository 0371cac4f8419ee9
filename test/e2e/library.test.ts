import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeBrowser, type OpenApp, openApp, seriousViolations } from './support/index.ts';

describeBrowser('library', () => {
  let app: OpenApp;
  const cursor = () => app.page.locator('[role=row][data-cursor]');
  const rows = () => app.page.locator('[role=row][aria-rowindex]:not([aria-rowindex="1"])');

  beforeAll(async () => {
    app = await openApp({ study: 'sample', route: '#/library' });
    await rows().first().waitFor();
  });
  afterAll(() => app.close());

  test('only rows in view are in the page, all are counted', async () => {
    expect(await rows().count()).toBeLessThan(60);
    expect(await app.page.getByRole('grid').getAttribute('aria-rowcount')).toBe('901');
  });

  test('scrolling to the end brings every page, without a gap', async () => {
    const { page } = app;
    const grid = page.getByRole('grid');
    for (let turn = 0; turn < 12; turn += 1) {
      await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.waitForTimeout(60);
    }
    await page.locator('[role=row][aria-rowindex="901"]').waitFor();
    await page.keyboard.press('Home');
    await page.locator('[role=row][aria-rowindex="2"]').waitFor();
  });

  test('arrows move, Space selects, Enter opens the pair side by side', async () => {
    const { page } = app;
    await page.keyboard.press('Space');
    const human = await cursor().innerText();
    expect(human).toMatch(/Human/);
    while (!/courteous-large/.test(await cursor().innerText())) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 selected').waitFor();
    await page.getByText('same task, airline_0').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/replay\/airline_0\?left=.+&right=.+/);
    await page.goBack();
    await rows().first().waitFor();
  });

  test('Enter alone opens the row beside its counterpart', async () => {
    const { page } = app;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/replay\/airline_0\?left=.+&right=.+/);
    await page.goBack();
    await rows().first().waitFor();
  });

  test('search shows hits in context; keys typed there do nothing else; Esc clears', async () => {
    const { page } = app;
    await page.keyboard.press('/');
    await page.keyboard.type('if i may');
    await page.locator('mark').first().waitFor();
    expect((await page.locator('mark').first().innerText()).toLowerCase()).toMatch(/if|may|i/);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('conversations');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('query'));
    await page.waitForFunction(() => document.querySelectorAll('mark').length === 0);
  });

  test('a filter is a chip and part of the address; the cross takes it away', async () => {
    const { page } = app;
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Filter' }).getByRole('button', { name: 'Source' }).click();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByText('180 conversations, ordered by task').waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/filter=\{"sources":\[\d+\]\}/);
    await page.reload();
    await page.getByText('180 conversations, ordered by task').waitFor();
    await page.getByRole('button', { name: 'Remove filter: Source' }).click();
    await page.getByText('900 conversations, ordered by task').waitFor();
  });

  test('a saved filter is there after a reload', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Survey incomplete' }).click();
    await page.waitForFunction(() => location.hash.includes('surveyComplete'));
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Filter' }).getByRole('button', { name: 'Reward' }).click();
    await page.getByRole('radio', { name: /failure/ }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save filter' }).click();
    await page.keyboard.type('Unhappy');
    await page.keyboard.press('Enter');
    await app.go('#/library');
    await page.reload();
    await page.getByRole('button', { name: 'Unhappy', exact: true }).click();
    await page.waitForFunction(() => /surveyComplete.*reward|reward.*surveyComplete/.test(location.hash));
    await app.go('#/library');
    await page.getByText('900 conversations, ordered by task').waitFor();
  });

  test('a head sorts, pressed again the other way round', async () => {
    const { page } = app;
    const words = async () => Number((await rows().first().locator('[data-label=Words]').innerText()).replace(',', ''));
    await page.getByRole('button', { name: 'Words' }).click();
    await page.getByText('ordered by words').waitFor();
    const fewest = await words();
    await page.getByRole('button', { name: 'Words' }).click();
    await page.locator('[aria-sort=descending]').waitFor();
    await expect.poll(words).toBeGreaterThan(fewest);
  });

  test('a flag is taken back by the toast', async () => {
    const { page } = app;
    await page.keyboard.press('m');
    await page
      .getByText(/ flagged$/)
      .first()
      .waitFor();
    expect(await page.locator('[data-flag] svg').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('[data-flag] svg').count()).toBe(0);
  });

  test('selected conversations go to the queue of a new annotator', async () => {
    const { page } = app;
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New annotator').fill('Dora');
    await page.keyboard.press('Enter');
    await dialog.getByRole('checkbox', { name: /Dora/ }).waitFor();
    expect(await dialog.getByRole('checkbox', { name: /Dora/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Add to queues' }).click();
    await page
      .getByText(/in the queues of 1 annotator/)
      .first()
      .waitFor();
    const queue = (await app.host.call('items.queue', { annotator: 'Dora' })) as unknown[];
    expect(queue.length).toBeGreaterThanOrEqual(2);
  });

  describe('command palette and cheat sheet', () => {
    test('a command is found by typing, the focus comes back', async () => {
      const { page } = app;
      await page.keyboard.press('Control+k');
      await page.keyboard.type('overv');
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'What is next' }).waitFor();
      // words that are no command: the first conversation with them is chosen, and Enter opens it
      await page.keyboard.press('Control+k');
      await page.keyboard.type('lighthouse');
      const found = page.locator('[cmdk-item][aria-selected=true]').filter({ has: page.locator('mark') });
      await found.waitFor();
      expect(await page.getByText('Nothing has this name.').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.startsWith('#/replay/'));
      await app.go('#/library');
      await rows().first().waitFor();
    });

    test('tasks, sources, formats and settings are found by their names', async () => {
      const { page } = app;
      const enter = async (typed: string, best: string) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(typed);
        await page.locator('[cmdk-item][aria-selected=true]').filter({ hasText: best }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      await enter('airline_1', 'airline_1 ·');
      await page.waitForFunction(() => location.hash.startsWith('#/replay/airline_1'));
      await enter('terse', 'terse-8b');
      await page.waitForFunction(() => location.hash.startsWith('#/library?filter='));
      await enter('export csv', 'Ratings, one answer a row');
      await page.getByRole('radio', { name: 'Ratings, one answer a row', checked: true }).waitFor();
      await enter('dark', 'Theme: Dark');
      await page.locator('html[data-theme=dark]').waitFor();
      await enter('german', 'Language: Deutsch');
      await page.locator('html[lang=de]').waitFor();
      await enter('english', 'Sprache: English');
      await page.locator('html[lang=en]').waitFor();
      await enter('light', 'Theme: Light');
      await app.go('#/library');
      await rows().first().waitFor();
    });

    test('all keys of all screens stand on one sheet', async () => {
      const { page } = app;
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Keys' });
      await sheet.getByText('Search all messages').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
    });
  });

  test('320 pixels wide: no sideways scrolling, every number named', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('nothing was logged as an error', () => expect(app.errors).toEqual([]));
});
