import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longStudy } from '../bench/browser/long-study.ts';
import { describeBrowser, type OpenApp, openApp, seriousViolations } from './support/index.ts';
import { sampleCopy } from './support/sample-copy.ts';

describeBrowser('start screen', () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp();
    const folder = path.join(app.root, 'pilots');
    mkdirSync(folder);
    writeFileSync(path.join(app.root, 'broken.counterpart'), 'not a study');
    copyFileSync(await sampleCopy(path.join(app.dir, 'made')), path.join(folder, 'airline.counterpart'));
  });
  afterAll(() => app.close());

  test('a first run has the sample open in one click, on its overview', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Open sample' }).click();
    await page.getByRole('heading', { name: 'What is next' }).waitFor();
    expect(await page.title()).toMatch(/^Overview · Sample study/);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a study that was open is first in the list, and opens from there', async () => {
    const { page } = app;
    await app.go('#/start');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Sample study/ }).click();
    await page.getByRole('heading', { name: 'What is next' }).waitFor();
  });

  test('a screen whose code is gone, as after an update under an open page, offers to reload and then comes', async () => {
    const { page } = app;
    const gone = '**/assets/export-screen*';
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.getByRole('link', { name: 'Export' }).click();
    await page.getByText('could not be loaded').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.unroute(gone);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { name: 'Export' }).waitFor();
    await page.getByText('could not be loaded').waitFor({ state: 'detached' });
    // the browser tells of the chunk that is gone as well
    expect(app.errors.every((error) => error.includes('status of 404'))).toBe(true);
    app.errors.length = 0;
  });

  test('a new study is made by keyboard, in the folder that the host shows', async () => {
    const { page } = app;
    await app.go('#/start');
    await page.keyboard.press('Alt+n');
    const dialog = page.getByRole('dialog', { name: 'New study' });
    await dialog.getByRole('textbox').waitFor();
    await page.keyboard.type('Retail: pilot 2');
    await dialog.getByText('In the folder of studies').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('No conversations yet').waitFor();
    const { study } = (await app.host.call('app.info', {})) as { study: { name: string; file: string } };
    expect(study).toMatchObject({ name: 'Retail: pilot 2', file: path.join(app.root, 'retail-pilot-2.counterpart') });
  });

  test('a study that cannot be made says so beside its name, which can be mended', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+n');
    const dialog = page.getByRole('dialog', { name: 'New study' });
    await dialog.getByRole('textbox').waitFor();
    await page.keyboard.type('Retail: pilot 2');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('retail-pilot-2').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Retail: pilot 2');
    await page.keyboard.type('b');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const { study } = (await app.host.call('app.info', {})) as { study: { name: string } };
    expect(study.name).toBe('Retail: pilot 2b');
    app.errors.length = 0;
  });

  test('a study in a folder of the root is found and opened', async () => {
    const { page } = app;
    await page.keyboard.press('Control+o');
    const dialog = page.getByRole('dialog', { name: 'Choose a study or packet' });
    await dialog.getByRole('button', { name: 'pilots' }).click();
    await dialog.getByRole('button', { name: /airline\.counterpart/ }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'What is next' }).waitFor();
  });

  test('what is not a study is refused in words', async () => {
    const { page } = app;
    await page.keyboard.press('Control+o');
    const dialog = page.getByRole('dialog', { name: 'Choose a study or packet' });
    await dialog.getByRole('button', { name: /broken\.counterpart/ }).dblclick();
    await page
      .getByText(/broken\.counterpart/)
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await expect.poll(() => app.errors).toEqual([expect.stringMatching(/status of 400/)]);
    app.errors.length = 0;
  });

  test('without a study every screen leads to the start', async () => {
    const { page } = app;
    if (await page.getByRole('button', { name: /^Study:/ }).isVisible()) {
      await page.getByRole('button', { name: /^Study:/ }).click();
      await page.getByRole('menuitem', { name: 'Close study' }).click();
    }
    await page.getByRole('heading', { name: 'Counterpart' }).waitFor();
    await app.page.evaluate(() => {
      location.hash = '#/library';
    });
    await page.waitForFunction(() => location.hash === '#/start');
  });

  test('nothing was logged as an error', () => expect(app.errors).toEqual([]));
});

describeBrowser('a long conversation', () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp({ study: await longStudy(500), route: '#/overview' });
  });
  afterAll(() => app.close());

  test('a long replay is aligned in a thread of its own, the one that the page may start', async () => {
    const { page } = app;
    const [thread] = await Promise.all([page.waitForEvent('worker'), app.go('#/replay/retail_1')]);
    expect(thread.url()).toMatch(/\/assets\/alignment-thread-[\w-]+\.js$/);
    await page.getByText('aligned', { exact: true }).waitFor();
    const refused = await page.evaluate(() => {
      try {
        new Worker('./assets/other.js');
        return null;
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toMatch(/TrustedScriptURL/);
    expect(app.errors.filter((error) => !/TrustedScriptURL/.test(error))).toEqual([]);
  });
});
