import path from 'node:path';
import type { Page } from 'playwright-core';
import { openApp } from './open-app.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/pictures');

/** The pictures of README.md, of the sample study as it comes, 1280 x 800, light. @returns their folder */
export async function readmePictures(): Promise<string> {
  const app = await openApp({ study: 'sample' });
  const { page, host } = app;
  const take = async (name: string, act: (page: Page) => Promise<void> = async () => undefined) => {
    await page.locator('main [role=progressbar]').first().waitFor({ state: 'detached' });
    await act(page);
    await page.waitForTimeout(2000);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
  try {
    await app.go('#/replay/airline_0');
    await take('replay', (at) => at.getByRole('heading', { name: 'Instruction to the customer' }).waitFor());
    await app.go('#/agreement');
    await take('agreement', (at) => at.getByText('BCa bootstrap').first().waitFor());
    await app.go('#/annotators');
    await take('annotators', (at) => at.getByRole('heading', { name: 'Quality of the annotators' }).waitFor());
    await app.go('#/usi');
    await take('usi', (at) => at.getByText('the line is the 95% interval').waitFor());
    await host.call('settings.set', { annotator: 'Ada' });
    await app.go('#/annotate');
    await page.reload();
    await take('annotate', async (at) => {
      await at.getByRole('radio', { name: /Low/ }).waitFor();
      await at.keyboard.press('3');
    });
    await host.call('session.enter', { annotator: 'Ivo' });
    await app.go('#/judge');
    await page.reload();
    await take('judge', async (at) => {
      await at.getByRole('radio', { name: /^B/ }).click();
      await at.getByRole('radio', { name: /^4/ }).click();
      for (const reason of [/^Typos/, /^Pushes back/]) await at.getByText(reason).click();
    });
    if (app.errors.length > 0) throw new Error(app.errors.join('\n'));
  } finally {
    await app.close();
  }
  return folder;
}
