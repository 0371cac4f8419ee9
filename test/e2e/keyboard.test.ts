import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser, type OpenApp, openApp } from './support/index.ts';

const talk = (...texts: string[]) => texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }));
const entry = (text: string) => ({
  conversation: talk(text, 'How can I help?', 'my order is late', 'Done.'),
  reward: 1,
});
const tasks = [0, 1, 2, 3];
const files = {
  'tau_bench_tasks_unified.json': Object.fromEntries(tasks.map((n) => [`airline_${n}`, entry(`hey ${n} pls`)])),
  'eval_results_sim.json': Object.fromEntries(tasks.map((n) => [`airline_${n}_1`, entry(`Good morning, item ${n}.`)])),
};

/** From nothing to results without a pointer, as somebody new to it: keys on screen, Tab, Enter, and the palette. */
describeBrowser('by keyboard alone', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app?.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const heading = (name: string | RegExp) => app.page.getByRole('heading', { level: 1, name }).waitFor();

  /** What has the focus: by its name, and whether one sees it (inputs in a box show it at the box). */
  const focused = () =>
    app.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const box = element.matches('input, textarea')
        ? [element, element.parentElement, element.closest('label')]
        : [element];
      const drawn = box.some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return { name: (element.ariaLabel ?? label ?? element.textContent ?? '').trim(), shown: drawn && inside };
    });

  async function tabTo(name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 40; i++) {
      const now = await focused();
      if (name.test(now.name)) return;
      await press('Tab');
      const next = await focused();
      seen.push(next.name.slice(0, 30));
      // leaving the page for a moment is the browser's own
      if (!next.name.startsWith('Skip to content')) expect(next.shown, next.name).toBe(true);
    }
    throw new Error(`${name} is not among ${seen.join(' | ')}`);
  }

  async function goTo(screen: string): Promise<void> {
    await press('Control+k');
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.type(screen);
    await app.page
      .locator('[cmdk-item][aria-selected=true]')
      .filter({ hasText: new RegExp(`^${screen}$`, 'i') })
      .waitFor();
    await press('Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  test('a new study, files, preview, import', async () => {
    const { page } = app;
    const folder = path.join(app.dir, 'files');
    mkdirSync(folder);
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(path.join(folder, name), JSON.stringify(content));
      return path.join(folder, name);
    });
    const asked = page.waitForEvent('filechooser');
    await press('Alt+n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('My study');
    await press('Enter');
    await page.getByText('No conversations yet').waitFor();
    await tabTo(/^Import/);
    await press('Enter');
    await expect.poll(async () => (await focused()).name).toMatch(/^Choose files/);
    await press('Enter');
    await (await asked).setFiles(paths);
    await expect.poll(async () => (await focused()).name).toBe('Import 8');
    await press('Enter');
    await expect.poll(async () => (await focused()).name).toBe('Show in library');
    await press('Enter');
    // the list, or while it is still fetched the screen around it: the arrows work in both
    await expect.poll(async () => (await focused()).name).toMatch(/^(Conversations|Library)/);
  });

  test('replay', async () => {
    await press('Home', 'Enter');
    await heading('airline_0');
    await app.page.getByText('Good morning, item 0.').waitFor();
    await press('Space');
    await app.page.getByRole('button', { name: 'Pause' }).waitFor();
    await press('Space');
    // where one reads a turn one copies it, once the playhead rests there
    await app.page.getByRole('button', { name: 'Copy this turn' }).first().waitFor({ state: 'attached' });
    await tabTo(/^Copy this turn/);
    await press('Control+f');
    await expect.poll(async () => (await focused()).name).toBe('Find in the conversations');
    await press('Escape');
  });

  test('an address that says what to find, and leaves it open which conversations', async () => {
    await app.go('#/overview');
    // the screen adds what it chose, so that the address does not stay as it is
    await app.page.evaluate(() => {
      location.hash = '#/replay/airline_0?find=morning';
    });
    await heading('airline_0');
    const field = app.page.getByRole('textbox', { name: 'Find in the conversations' });
    await expect.poll(() => field.inputValue()).toBe('morning');
    await app.page.getByText(/^1 of \d+$/).waitFor();
  });

  test('rate', async () => {
    const { page } = app;
    await goTo('annotate');
    await page.getByText('Who is rating?').waitFor();
    await tabTo(/^Name$/);
    await page.keyboard.type('Zoe');
    await press('Enter');
    await expect.poll(async () => (await focused()).name).toMatch(/^Rate ten/);
    await press('Enter');
    await heading('Item 1 of 8');
    for (let question = 0; question < 8; question++) await press('2', 'ArrowDown');
    await press('Control+Enter');
    await heading('Item 2 of 8');
  });

  test('assign and judge', async () => {
    const { page } = app;
    await goTo('judge');
    await page.getByText('Nothing to judge for Zoe yet').waitFor();
    await tabTo(/^Assign items$/);
    await press('Enter');
    await page.getByRole('checkbox', { name: 'Zoe' }).waitFor();
    await tabTo(/^Zoe$/);
    await press('Space');
    await page.getByRole('button', { name: 'Make this plan' }).and(page.locator(':enabled')).waitFor();
    await tabTo(/^Make this plan$/);
    await press('Enter');
    await page.getByRole('tab', { name: 'Progress', selected: true }).waitFor();
    await goTo('judge');
    for (let pair = 1; pair <= 4; pair++) {
      await heading(new RegExp(`^Pair ${pair} of`));
      await press('1', 'Enter');
    }
  });

  test('results', async () => {
    await goTo('judgements');
    await app.page.getByText('Share taken for the human').first().waitFor();
    await goTo('usi');
    await app.page.getByRole('table', { name: 'Sources' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
