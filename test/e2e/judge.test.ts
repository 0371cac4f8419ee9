import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JudgementView, Output, PlanMade, Settings } from '../../shared/contract/outputs.ts';
import type { WorkRow } from '../../shared/domain/work.ts';
import { describeBrowser, type OpenApp, openApp, shot, violations } from './support/index.ts';

const PAIRS = 20;
const THEMES = ['light', 'dark', 'contrast'] as const;

/** A judge who has a keyboard and nothing else, on a page zoomed to 200% (half as many CSS pixels as 1280 x 800). */
describeBrowser('judging blind by keyboard alone', () => {
  let app: OpenApp;
  const asked = new Set<string>();
  const refused: string[] = [];
  const given: string[] = [];

  beforeAll(async () => {
    app = await openApp({ study: 'sample', size: { width: 640, height: 400 } });
    app.page.on('request', (request) => {
      const [, name] = /\/api\/([\w.]+)/.exec(request.url()) ?? [];
      if (name) asked.add(name);
    });
    app.page.on('response', async (response) => {
      if (response.status() < 400) return;
      const said = `${response.url()} ${response.request().postData()}: ${await response.text().catch(String)}`;
      // the clock beats beside the answers: a beat that meets an item just submitted is refused, and nothing is missing
      if (!/work\.time .*item_closed/.test(said)) refused.push(said);
    });
  });
  afterAll(() => app?.close());

  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => app.page.keyboard.press(key)), Promise.resolve());
  const heading = (text: string | RegExp) => app.page.getByRole('heading', { level: 1, name: text }).waitFor();
  const queue = () => app.host.call('work.queue', { annotator: 'Mia' }) as Promise<WorkRow[]>;

  test('a coordinator plans and hands over without a pointer', async () => {
    const { page, host } = app;
    const made = (await host.call('plan.make', {
      annotators: ['Mia'],
      kinds: ['pair'],
      overlap: 1,
      limit: PAIRS,
      seed: 5,
    })) as PlanMade;
    expect(made.perAnnotator).toEqual({ Mia: PAIRS });
    await app.go('#/assign/progress');
    await page.getByRole('button', { name: 'Hand over to Mia' }).focus();
    await press('Enter');
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
    await press('Tab', 'Enter');
    await heading(`Pair 1 of ${PAIRS}`);
    await page.reload();
    asked.clear();
    await heading(`Pair 1 of ${PAIRS}`);
  });

  test('the tree of the page says what there is to read and to answer', async () => {
    const { page } = app;
    for (const name of ['Conversation A', 'Conversation B', 'Questions'])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    const names = (links: Element[]) => links.map(({ ariaLabel, textContent }) => ariaLabel ?? textContent);
    expect(await page.getByRole('link').evaluateAll(names)).toEqual(['Judge', 'Settings']);
    const verdict = page.getByRole('radiogroup', { name: 'Which side is the human?' });
    expect(
      await verdict
        .getByRole('radio')
        .evaluateAll((all) => all.map((each) => each.parentElement?.innerText.split('\n')[0])),
    ).toEqual(['A', 'Cannot tell', 'B']);
    expect(
      await verdict
        .getByRole('radio')
        .first()
        .evaluate((each) => each === document.activeElement),
    ).toBe(true);
    const focused = await verdict.getByRole('radio').first().boundingBox();
    expect(focused && focused.y >= 0 && focused.y + focused.height <= 400).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'judge-zoomed');
  });

  test(`${PAIRS} pairs are answered, with a reload in the middle`, async () => {
    const { page } = app;
    for (let pair = 1; pair <= PAIRS; pair++) {
      await heading(`Pair ${pair} of ${PAIRS}`);
      const verdict = (pair % 3) + 1;
      given.push(['A', 'Cannot tell', 'B'][verdict - 1] ?? '');
      await press(String(verdict), 'ArrowDown', String((pair % 5) + 1));
      if (pair === 5) await press('j', 'x', 'j', 'e');
      if (pair === 7) await press('ArrowDown', '2', '3');
      if (pair === PAIRS / 2) {
        await expect.poll(async () => (await queue())[pair - 1]?.answered).toBe(2);
        await page.reload();
        await heading(`Pair ${pair} of ${PAIRS}`);
      }
      await press('Enter');
    }
    await expect.poll(async () => (await queue()).map(({ state }) => state)).toEqual(Array(PAIRS).fill('submitted'));
    const fifth = { item: (await queue())[4]?.id ?? '', annotator: 'Mia' };
    const { form } = (await app.host.call('work.item', fifth)) as Output<'work.item'>;
    expect(form.evidence.confidence).toMatchObject([{ side: 'B', quote: expect.stringMatching(/\S/) }]);
  });

  test('undo, redo and reopening work from the keys; skipping asks for a reason', async () => {
    const { page } = app;
    await app.go(`#/judge/${(await queue())[0]?.id}`);
    await heading(/^Pair 1 of/);
    await page.getByRole('region', { name: 'Questions' }).getByRole('button', { name: 'Reopen' }).focus();
    await press('Enter');
    const chosen = page.getByRole('radiogroup').first().getByRole('radio', { checked: true });
    await page.getByRole('button', { name: 'Skip…' }).waitFor();
    await page.getByRole('radiogroup').first().getByRole('radio').first().focus();
    await press('1');
    await expect.poll(() => chosen.getAttribute('aria-posinset')).toBe('1');
    await press('Control+z');
    await expect.poll(() => chosen.getAttribute('aria-posinset')).toBe('2');
    // the focus is not left on what is no longer chosen
    await expect.poll(() => page.locator(':focus').getAttribute('aria-posinset')).toBe('2');
    await press('Control+Shift+z');
    await expect.poll(() => chosen.getAttribute('aria-posinset')).toBe('1');
    given[0] = 'A';
    await press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('both sides are cut off');
    await press('Control+Enter');
    await expect.poll(async () => (await queue())[0]?.state).toBe('skipped');
  });

  test('the sheet of keys and the palette offer what an annotator can do', async () => {
    const { page } = app;
    await press('?');
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByRole('heading').allTextContents()).toEqual(['Keys', 'Everywhere', 'Annotate and judge']);
    expect(await sheet.innerText()).not.toMatch(/import|row up/i);
    await press('Escape', 'Control+k');
    await sheet.getByText('All keys').waitFor();
    expect(await sheet.innerText()).not.toMatch(/import|library|export/i);
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  test('nothing that tells a source was asked for', () => {
    const allowed =
      /^(events|session|app\.info|settings\.get|study\.info|session\.\w+|work\.\w+|item\.\w+|recent\.list)$/;
    expect([...asked].filter((name) => !allowed.test(name))).toEqual([]);
    expect(refused).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  test('the coordinator has every answer as it was given, with the time it took', async () => {
    await app.host.call('session.coordinator', { confirm: true });
    const { judgements } = (await app.host.call('judgements.list', {})) as { judgements: JudgementView[] };
    const own = judgements.filter(({ annotator }) => annotator === 'Mia');
    expect(own.map(({ answers }) => answers.verdict)).toEqual(given);
    expect(own.map(({ answers }) => answers.confidence)).toEqual(own.map((_, index) => String(((index + 1) % 5) + 1)));
    expect(own.every(({ seconds }) => seconds !== null && seconds > 0)).toBe(true);
  });
});

describeBrowser('screens of the annotation study, in three themes', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ study: 'sample' });
    const plan = { annotators: ['Zoe'], overlap: 1, limit: 1 };
    for (const kind of ['pair', 'labels', 'rating', 'preference', 'next-turn'])
      await app.host.call('plan.make', { ...plan, kinds: [kind], seed: 5 });
    await app.host.call('leaks.scan', {});
  });
  afterAll(() => app?.close());

  async function clean(name: string, themes: readonly Settings['theme'][]): Promise<void> {
    for (const theme of themes) {
      await app.host.call('settings.set', { theme });
      await app.page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
      expect(await violations(app.page), `${name} ${theme}`).toEqual([]);
    }
  }

  test('packets are made on their screen, which says where they lie', async () => {
    const { page } = app;
    const dialog = page.getByRole('dialog');
    await app.go('#/assign/packets');
    await page.getByRole('button', { name: 'Make packets…' }).click();
    await dialog.getByText('The packets will be written here.').waitFor();
    for (const other of await dialog.getByRole('checkbox', { name: /^(?!Zoe)/ }).all()) await other.uncheck();
    await dialog.getByRole('button', { name: 'Make 1 packet' }).click();
    await page.getByRole('dialog', { name: '1 packet made' }).waitFor();
    const [packet] = (await app.host.call('packet.list', {})) as Output<'packet.list'>;
    expect(packet).toMatchObject({ annotator: 'Zoe', items: 5, state: 'made' });
    const file = await dialog.getByRole('row', { name: /^Zoe/ }).locator('code').innerText();
    expect(existsSync(file)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  test.each(['plan', 'progress', 'leaks', 'packets', 'options'])('assign: %s', async (tab) => {
    await app.go(`#/assign/${tab}`);
    await app.page.locator('[role=tabpanel]:not([hidden]) > div > *').first().waitFor();
    await app.page.waitForTimeout(300);
    await clean(tab, tab === 'plan' || tab === 'progress' ? THEMES : ['contrast']);
  });

  test('every kind of item, in an annotator’s session', async () => {
    await app.host.call('session.enter', { annotator: 'Zoe' });
    await app.page.reload();
    for (const { id, kind } of (await app.host.call('work.queue', { annotator: 'Zoe' })) as WorkRow[]) {
      await app.go(`#/judge/${id}`);
      await app.page.waitForTimeout(300);
      await clean(kind, kind === 'pair' || kind === 'rating' ? THEMES : ['dark']);
    }
    // labels that nobody gave are asked about before they count as none
    const labels = async () =>
      ((await app.host.call('work.queue', { annotator: 'Zoe' })) as WorkRow[]).find(({ kind }) => kind === 'labels');
    await app.go(`#/judge/${(await labels())?.id}`);
    // it begins at what a customer says, and keys go on to the next such turn
    const polite = app.page.getByRole('checkbox', { name: 'Polite' });
    await polite.waitFor();
    const turn = app.page.getByRole('region', { name: 'Labels of the turn' }).getByRole('heading');
    const turns = [await turn.innerText()];
    for (const key of ['j', 'j', 'k']) {
      await app.page.keyboard.press(key);
      await expect.poll(() => turn.innerText()).not.toBe(turns.at(-1));
      turns.push(await turn.innerText());
      expect(await polite.isEnabled()).toBe(true);
    }
    expect(turns[3]).toBe(turns[1]);
    expect(turns.every((each) => /^Turn \d+$/i.test(each))).toBe(true);
    await app.page.keyboard.press('Control+Enter');
    await app.page.getByText(/^No turn has a label yet/).waitFor();
    expect((await labels())?.state).toBe('pending');
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await labels())?.state).toBe('submitted');
    await app.go('#/start');
    await app.page.getByRole('button', { name: /Open study or packet/ }).waitFor();
    expect(await app.page.getByRole('button', { name: /Restore a backup|Open sample/ }).count()).toBe(0);
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('option', { name: /Open study/ }).waitFor();
    expect(await app.page.getByRole('option', { name: /Restore a backup|Open the sample/ }).count()).toBe(0);
    await app.page.keyboard.press('Escape');
  });

  test('a packet is opened, worked on and merged in the same app', async () => {
    const { page, host } = app;
    const dialog = page.getByRole('dialog');
    await host.call('settings.set', { theme: 'light' });
    await app.go('#/start');
    await page.getByRole('button', { name: /Open study or packet/ }).click();
    await dialog.getByRole('button', { name: /zoe/ }).dblclick();
    await page.waitForFunction(() => location.hash.startsWith('#/judge'));
    await page.getByRole('heading', { level: 1, name: /1 of 5/ }).waitFor();
    for (const name of ['Judge', 'Settings']) await page.getByRole('link', { name }).waitFor();
    expect(await page.getByRole('link').count()).toBe(2);
    await page.getByRole('button', { name: /^Skip…/ }).click();
    await page.keyboard.type('not today');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/, 1 skipped/).waitFor();
    await page.getByRole('heading', { level: 1, name: /2 of 5/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: /Close study/ }).waitFor();
    expect(await page.getByRole('option', { name: /coordinator/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await app.go('#/settings');
    const fingerprint = await page.locator('code').innerText();
    await page.getByRole('heading', { name: 'Everywhere' }).waitFor();
    expect(await page.getByText('Back to coordinator').count()).toBe(0);

    await host.openFile(path.join(app.dir, 'profile', 'studies', 'sample.counterpart'));
    await page.reload();
    await page.getByRole('button', { name: /^Session of Zoe/ }).click();
    await page.getByRole('menuitem', { name: /Back to coordinator/ }).click();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForFunction(() => location.hash === '#/assign');
    await page.getByRole('tab', { name: 'Packets' }).click();
    await page.getByRole('button', { name: /Merge packets/ }).click();
    await dialog.getByRole('button', { name: /zoe/ }).click();
    await dialog.getByRole('button', { name: /Look at/ }).click();
    await dialog.getByText(fingerprint).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Merge 1 item/ }).click();
    await page
      .getByText(/1 item merged/)
      .first()
      .waitFor();
    const [packet] = (await host.call('packet.list', {})) as Output<'packet.list'>;
    expect(packet).toMatchObject({ annotator: 'Zoe', merged: 1 });
  });

  test('the page logged no error', () => expect(app.errors).toEqual([]));
});
