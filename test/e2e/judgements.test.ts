import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../electron/core/session.ts';
import type { JudgementSummary } from '../../shared/contract/judgement-view.ts';
import { judgeStudy } from '../electron/support/judged-study.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { type OpenApp, openApp, seriousViolations, shot } from './support/index.ts';
import { sampleCopy } from './support/sample-copy.ts';

describeBrowser('results of blind judging', () => {
  let app: OpenApp;
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-judged-'));

  beforeAll(async () => {
    const file = path.join(dir, 'judged.counterpart');
    copyFileSync(await sampleCopy(dir), file);
    const session = openSession(file, { installation: 'here' });
    session.context.db.pragma('synchronous = OFF');
    await judgeStudy(session.context.db, (name, input) => session.dispatch(name, input) as never, {
      kinds: ['pair', 'graded', 'single', 'next-turn', 'preference'],
      annotators: ['Ada', 'Ben', 'Cleo', 'Dora'],
      overlap: 2,
      limits: { pair: 64, single: 40, graded: 16, 'next-turn': 16, preference: 16 },
    });
    await session.close();
    app = await openApp({ study: file, route: '#/judgements' });
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const summary = async () => (await app.host.call('judgements.summary', {})) as JudgementSummary;

  test('stand under aliases, with the numbers of the engine, and open down to items but not to conversations', async () => {
    const { page } = app;
    const { everybody } = await summary();
    const table = page.getByRole('table', { name: 'Results by source' });
    await table.waitFor();
    const shown = await table
      .locator('tbody tr td:nth-of-type(3)')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
    expect(shown).toEqual(everybody.pair?.sources.map(({ share }) => String(share.estimate)));
    await page.getByText('Sources stand under aliases.').waitFor();
    expect(await page.content()).not.toMatch(/persona-tuned/);
    await table.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Conversations open from here once the study is unblinded.').waitFor();
    const first = everybody.pair?.sources[0];
    await dialog.getByText(`of ${first?.judgements}`).waitFor();
    expect(await dialog.getByRole('link').count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }, 60_000);

  test('every kind is drawn and accessible in every theme', async () => {
    const { page } = app;
    const kinds: [string, string][] = [
      ['graded', 'Lean towards the human'],
      ['single', 'Called human, beside people'],
      ['next-turn', 'Share taken for the human'],
      ['preference', 'Simulator preferred to people'],
      ['pair', 'Are those who are sure right?'],
    ];
    for (const [kind, figure] of kinds) {
      await app.go(`#/judgements?view=${kind}`);
      await page.getByRole('figure', { name: figure }).locator('svg[role="img"]').first().waitFor();
      await shot(page, `judgements-${kind}`);
    }
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await app.host.call('settings.set', { theme });
      await page.reload();
      await page
        .getByRole('figure', { name: 'Share taken for the human' })
        .locator('svg[role="img"]')
        .first()
        .waitFor();
      expect(await seriousViolations(page), theme).toEqual([]);
      await shot(page, `judgements-${theme}`);
    }
    await app.host.call('settings.set', { theme: 'light' });
  }, 90_000);

  test('the rule switches results, and another one declared now is called post hoc', async () => {
    const { page } = app;
    await app.go('#/judgements?view=annotators');
    await page.getByRole('row', { name: /^Dora Left out: \d+ of \d+ checks failed/ }).waitFor();
    await shot(page, 'judgements-annotators');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Without 1 excluded' }).click();
    const { judgements: kept, annotators: left } = (await summary()).kept ?? { judgements: 0, annotators: [] };
    await page.getByText(`${kept} judgements by ${left.length} annotators`).waitFor();
    await page.getByRole('button', { name: 'Change the rule…' }).click();
    await page.getByLabel('Failed attention checks').fill('0');
    await page.getByText('A number from 1 to 1,000.').or(page.getByText('A number from 1 to 1000.')).waitFor();
    await page.getByLabel('Failed attention checks').fill('');
    await page.getByRole('button', { name: 'Declare' }).click();
    await page.getByText(/Post hoc: declared on/).waitFor();
    expect((await summary()).rule).toMatchObject({ postHoc: true, rule: { failedChecks: null } });
  }, 60_000);

  test('after unblinding sources have their names, and judgements open in replay', async () => {
    const { page } = app;
    await app.host.call('unblind', { confirm: 'unblind' });
    await app.go('#/judgements?view=pair');
    const table = page.getByRole('table', { name: 'Results by source' });
    await table.getByText('persona-tuned').waitFor();
    await shot(page, 'judgements-unblinded');
    await table.getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('link').first().click();
    await page.waitForFunction(() => location.hash.startsWith('#/replay/'));
    expect(app.errors).toEqual([]);
  }, 60_000);
});
