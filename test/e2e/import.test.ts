import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser, type OpenApp, openApp, seriousViolations } from './support/index.ts';

const own = [1, 2].map((n) => ({
  meta: { session_id: `s${n}`, task: n, won: n - 1 },
  dialog: [
    { speaker: 'A', text: `hello <b>${n}</b>` },
    { speaker: 'B', text: 'yes?' },
  ],
}));
const talk = { conversation: [{ role: 'user', content: 'hi' }] };

describeBrowser('import', () => {
  let app: OpenApp;
  const dialog = () => app.page.getByRole('dialog');
  const give = (name: string, content: string) =>
    app.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

  const drop = (name: string, content: string) =>
    app.page.evaluate(
      ([file = '', text = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], file));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, content],
    );

  /** The note goes first, then the dialog under it. */
  const leave = async () => {
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    app = await openApp({ study: 'sample', route: '#/library' });
    await app.page.getByRole('button', { name: /^Import/ }).click();
    await dialog().getByText('Choose files').waitFor();
  });
  afterAll(() => app.close());

  test('a file that could be two things is asked about, and read as answered', async () => {
    await give('x.json', JSON.stringify({ airline_900: talk }));
    await dialog().getByText('could be of several formats (tau-usi, eval-results)').waitFor();
    await dialog().getByLabel('Format').selectOption('eval-results');
    await dialog().getByRole('button', { name: 'Preview again' }).click();
    await dialog().getByText('1 record would come in.').waitFor();
    await dialog().getByRole('button', { name: 'Other files' }).click();
  });

  test('a file that cannot be read is named, and the others picked with it come in', async () => {
    const files = {
      'cut.json': JSON.stringify({ airline_900_1: talk, airline_902_1: talk }).slice(0, -9),
      'eval_results_new.json': JSON.stringify({ airline_901_1: talk }),
    };
    await app.page
      .locator('input[type=file]')
      .first()
      .setInputFiles(
        Object.entries(files).map(([name, text]) => ({
          name,
          mimeType: 'application/json',
          buffer: Buffer.from(text),
        })),
      );
    await dialog().getByText('1 record would come in.').waitFor();
    const row = dialog().getByRole('row').filter({ hasText: 'cut.json' });
    expect(await row.innerText()).toContain('cannot be read');
    await dialog().getByText('and was left out. The file is not whole').waitFor();
    expect(await seriousViolations(app.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Other files' }).click();
  });

  test('people and simulators in one go: each file says who it is, all together where that is quicker', async () => {
    const runs = JSON.stringify([{ task_id: 1, trial: 0, traj: [{ role: 'user', content: 'hi' }] }]);
    const files = ['airline-lab.json', 'airline-a.json', 'airline-b.json'].map((name) => {
      return { name, mimeType: 'application/json', buffer: Buffer.from(runs) };
    });
    await app.page.locator('input[type=file]').first().setInputFiles(files);
    const all = dialog().getByLabel('Source of all files');
    const lab = dialog().getByLabel('Source of airline-lab.json');
    await all.fill('sim-1');
    await all.press('Enter');
    // three files of one source and one run: the second and the third are there already
    await dialog().getByText('1 record would come in. 2 are already here.').waitFor();
    expect(await lab.inputValue()).toBe('sim-1');
    await lab.fill('Lab');
    await lab.press('Tab');
    const kind = dialog().getByLabel('The user side in airline-lab.json is');
    expect(await kind.evaluate((element) => element === document.activeElement)).toBe(true);
    await kind.selectOption('human');
    await dialog().getByLabel('Source of airline-b.json').fill('sim-2');
    await kind.focus();
    await dialog().getByText('3 records would come in.').waitFor();
    expect(await all.inputValue()).toBe('');
    await app.page.setViewportSize({ width: 320, height: 800 });
    await lab.scrollIntoViewIfNeeded();
    expect((await lab.boundingBox())?.width).toBeGreaterThan(140);
    expect(await seriousViolations(app.page)).toEqual([]);
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await dialog().getByRole('button', { name: 'Import 3' }).click();
    await dialog().getByText('3 records imported.').waitFor();
    expect(await dialog().getByRole('row').filter({ hasText: 'airline-lab.json' }).innerText()).toMatch(/Lab\s+people/);
    await dialog().getByRole('button', { name: 'Import more' }).click();
  });

  test('dropped files come in, but not over a preview, and not past a dialog that takes none: a note says so', async () => {
    await drop('eval_results_dropped.json', JSON.stringify({ airline_903_1: talk }));
    await dialog().getByText('1 record would come in.').waitFor();
    await drop('b.json', '[]');
    await app.page.getByText('These files were not taken').first().waitFor();
    await dialog().getByText('1 record would come in.').waitFor();
    await leave();
    await app.page.keyboard.press('?');
    await dialog().getByText('Keys').first().waitFor();
    await drop('c.json', '[]');
    await app.page.getByText('close what is open in front').first().waitFor();
    await leave();
    await app.page.getByRole('button', { name: /^Import/ }).click();
    await dialog().getByText('Choose files').waitFor();
  });

  test('runs that do not say their domain: the field for it has the focus', async () => {
    await give('runs.json', '[{"task_id": 1, "traj": [{"role": "user", "content": "x"}]}]');
    await dialog().getByText('Give the domain, for example airline').waitFor();
    const field = dialog().getByLabel('Domain');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('airline');
    await app.page.keyboard.press('Enter');
    await dialog().getByText('1 record would come in.').waitFor();
    await dialog().getByRole('button', { name: 'Other files' }).click();
  });

  test('own names: proposed, changed, previewed, saved, imported, and taken back', async () => {
    await give('own.json', JSON.stringify(own));
    await dialog().getByText('Where the fields are').waitFor();
    const lines = dialog().locator('dl');
    expect(await lines.innerText()).toMatch(/user\s+hello <b>1<\/b>\s+agent\s+yes\?/);
    await dialog().getByLabel('“A” is').selectOption('assistant');
    await dialog().getByLabel('“B” is').selectOption('user');
    await expect.poll(() => lines.innerText(), { timeout: 20_000 }).toMatch(/agent\s+hello <b>1<\/b>\s+user\s+yes\?/);
    await dialog().getByLabel('Reward').selectOption('meta.won');
    await dialog().getByText('1 succeeded').waitFor();
    await dialog().getByLabel('Save as').fill('our logs');
    await dialog().getByRole('button', { name: 'Save mapping' }).click();
    await dialog().getByLabel('Saved mappings').waitFor();
    expect(await seriousViolations(app.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Import 2' }).click();
    await dialog().getByText('2 records imported.').waitFor();
    const saved = app.page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'as CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('import-report.csv');
    await app.page.keyboard.press('Escape');
    await app.go('#/overview');
    const row = app.page.getByRole('row').filter({ hasText: 'own.json' });
    await row.getByRole('button', { name: 'Take back' }).click();
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await row.waitFor({ state: 'detached' });
    // the browser reports the refusal of the ambiguous file as well
    expect(app.errors.filter((error) => !error.includes('status of 400'))).toEqual([]);
  });
});
