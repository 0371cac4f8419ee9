import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser, type OpenApp, openApp, violations } from './support/index.ts';
import { cutInBar, lostText, overlaps } from './support/reflow.ts';

/** Every screen, with what shows that its content has come. */
const screens = {
  start: 'text=Recent studies',
  overview: 'table',
  library: '[role=row]',
  'replay/retail_6': '[role=slider]',
  annotate: 'main h1, main h2, main button',
  judge: 'main h1, main h2, main button',
  assign: 'main h1, main h2, main button',
  agreement: 'main table',
  judgements: 'main h1, main h2',
  annotators: 'main figure',
  usi: 'main table',
  export: 'main button',
  settings: 'main button',
} as const;

/** What lies on top, and the keys that bring it up. */
const layers = { palette: 'Control+k', 'cheat sheet': '?' } as const;

const themes = ['light', 'dark', 'contrast'] as const;

describeBrowser('access', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ study: 'sample' });
  });
  afterAll(() => app?.close());

  async function inThemes(): Promise<string[]> {
    const found: string[] = [];
    for (const theme of themes) {
      await app.page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      // themes differ in nothing but colour
      const rules = theme === 'light' ? undefined : 'color-contrast';
      for (const { rule, places } of await violations(app.page, rules))
        found.push(`${theme}: ${rule} ${places.join(' | ')}`);
    }
    return found;
  }

  /** At 320 px, and at 200% in a window of 1280 x 800. */
  async function lostWhenNarrow(): Promise<void> {
    for (const size of [
      { width: 320, height: 640 },
      { width: 640, height: 400 },
    ]) {
      await app.page.setViewportSize(size);
      await expect.poll(() => lostText(app.page)).toEqual([]);
      await expect.poll(() => overlaps(app.page)).toEqual([]);
    }
    await app.page.setViewportSize({ width: 1280, height: 800 });
  }

  /** In windows that are narrow, but not for one column. */
  async function uncutInBar(): Promise<void> {
    for (const width of [768, 1024, 1280]) {
      await app.page.setViewportSize({ width, height: 800 });
      await expect.poll(() => cutInBar(app.page), { message: `${width} px` }).toEqual([]);
    }
  }

  for (const [route, ready] of Object.entries(screens)) {
    test(`${route}: nothing for axe in three themes, nothing lost at 320 px or 200%`, { timeout: 60_000 }, async () => {
      await app.go(`#/${route}`);
      await app.page.locator(ready).first().waitFor();
      expect(await inThemes()).toEqual([]);
      await lostWhenNarrow();
      await uncutInBar();
    });
  }

  test('in German with the largest letters the bar shows its whole title and every control', {
    timeout: 60_000,
  }, async () => {
    const { host, page } = app;
    await host.call('settings.set', { language: 'de', textSize: 150 });
    await page.reload();
    for (const route of ['library', 'assign', 'agreement', 'judgements', 'usi', 'settings'] as const) {
      await app.go(`#/${route}`);
      await page.locator(screens[route]).first().waitFor();
      await uncutInBar();
    }
    await host.call('settings.set', { language: 'en', textSize: 100 });
    await page.reload();
  });

  test('glyphs beside the rows of a replay have the colours of the theme, and in forced colours the ink', async () => {
    const { page } = app;
    await app.go('#/replay/airline_0');
    const glyph = page.locator('[data-kind=match]').first();
    await glyph.waitFor();
    const drawn = () => glyph.evaluate((element) => getComputedStyle(element, '::before').backgroundImage);
    const seen = new Set<string>();
    for (const theme of themes) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await expect.poll(async () => seen.has(await drawn())).toBe(false);
      seen.add(await drawn());
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(async () => seen.has(await drawn())).toBe(false);
    seen.add(await drawn());
    await page.emulateMedia({ forcedColors: 'none' });
    expect([...seen].every((image) => image.startsWith('url("data:image/png'))).toBe(true);
  });

  test('in forced colours the states of a share bar differ from one another', async () => {
    const { page } = app;
    await app.go('#/annotators');
    await page.locator('[data-state=pending]').first().waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    const drawn = await page.evaluate(() => {
      const states = ['submitted', 'skipped', 'draft', 'pending'];
      return states.map((state) => {
        const box = document.querySelector(`main i[data-state=${state}]`);
        if (box === null) return `no ${state}`;
        const { backgroundColor, backgroundImage, forcedColorAdjust } = getComputedStyle(box);
        return `${forcedColorAdjust} ${backgroundColor} ${backgroundImage}`;
      });
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(drawn.every((each) => each.startsWith('none '))).toBe(true);
    expect(new Set(drawn).size).toBe(4);
  });

  test('stacked, the numbers of two turns that match stand on the line between them', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 320, height: 640 });
    await app.go('#/replay/airline_0');
    const line = page.locator('[data-kind=match]').first();
    await line.waitFor();
    const middles = () =>
      line.evaluate((element) =>
        [...element.querySelectorAll('b, em')].map((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        }),
      );
    const [numbers = 0, stage = 1] = await middles();
    expect(Math.abs(numbers - stage)).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('replay: sides that part and join stay where one reads; what is found is the current turn; the focus is never lost', async () => {
    const { page } = app;
    const onTop = () =>
      page.evaluate(() => {
        const list = document.querySelector('main section[tabindex="0"]');
        const from = list?.getBoundingClientRect().top ?? 0;
        const steps = [...(list?.querySelectorAll('[data-step]') ?? [])];
        const first = steps.find((step) => step.getBoundingClientRect().bottom > from + 40);
        return Number(first?.getAttribute('data-step'));
      });
    await app.go('#/replay/airline_0');
    const list = page.getByRole('region', { name: 'Conversations' });
    await list.locator('[data-step]').first().waitFor();
    await list.evaluate((element) => element.scrollTo(0, 900));
    await expect.poll(onTop).toBeGreaterThan(1);
    const read = await onTop();
    await page.keyboard.press('l');
    await list.waitFor({ state: 'detached' });
    await expect.poll(onTop).toBe(read);
    await page.keyboard.press('l');
    await list.waitFor();
    await expect.poll(onTop).toBe(read);

    await page.keyboard.press('/');
    await page.keyboard.type('truly appreciate');
    await page.getByText(/^1 of \d/).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => /turn=\d+&side=right/.test(location.hash));
    expect(await page.locator('[data-phase="now"]').innerText()).toContain('truly appreciate');
    const focus = () => page.evaluate(() => document.activeElement !== document.body);
    expect(await focus()).toBe(true);
    await page.getByRole('button', { name: /^Add a/ }).click();
    await page.getByRole('menuitem').first().click();
    const remove = page.getByRole('button', { name: /^Take .* away/ });
    await expect.poll(() => remove.count()).toBe(3);
    await expect.poll(focus).toBe(true);
    await remove.last().click();
    await expect.poll(() => remove.count()).toBe(2);
    await expect.poll(focus).toBe(true);
  });

  test('replay at 200%: the turn that an address asks for is seen, above what stays at the foot', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 640, height: 400 });
    await app.go('#/library');
    await page.evaluate(() => {
      location.hash = '#/replay/airline_0?turn=9';
    });
    const gap = () =>
      page.evaluate(() => {
        const turn = document.querySelector('[data-phase="now"]')?.getBoundingClientRect();
        const foot = document
          .querySelector('[role="slider"]')
          ?.closest('[class*="transport"]')
          ?.getBoundingClientRect();
        return turn && foot ? Math.min(turn.top, foot.top - turn.bottom) : -1;
      });
    await expect.poll(gap).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  for (const [name, keys] of Object.entries(layers)) {
    test(`${name}: opened and closed by key, nothing for axe, focus comes back`, async () => {
      const { page } = app;
      await app.go('#/library');
      const link = page.getByRole('link', { name: 'Library' });
      await link.focus();
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      expect(await inThemes()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  }

  const strange = [1, 2].map((n) => ({
    meta: { session: `s${n}`, task: n, won: n - 1 },
    dialog: ['A', 'B'].map((speaker) => ({ speaker, text: `${speaker} says ${n}` })),
  }));

  test('import, from choosing files to the mapping of fields: nothing for axe, nothing lost at 320 px or 200%', async () => {
    const { page } = app;
    await app.go('#/library');
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Choose files').waitFor();
    const inBoth = async () => {
      const found = await inThemes();
      await lostWhenNarrow();
      return found;
    };
    expect(await inBoth()).toEqual([]);
    const file = { name: 'strange.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(strange)) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await dialog.getByText('Where the fields are').waitFor();
    expect(await inBoth()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('whatever has focus by keyboard shows it', async () => {
    const { page } = app;
    await app.go('#/overview');
    await page.locator('table').first().waitFor();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return { shown: outlineStyle !== 'none' && outlineWidth !== '0px', what: focused.outerHTML.slice(0, 120) };
      });
      expect(ring.shown, ring.what).toBe(true);
    }
  });

  test('nothing moves for those who asked for less motion', async () => {
    await app.go('#/replay/retail_6');
    await app.page.locator('[role=slider]').waitFor();
    const moving = await app.page.evaluate(() => {
      const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.001);
      return [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return long(transitionDuration) || long(animationDuration) ? [element.className.toString()] : [];
      });
    });
    expect(moving).toEqual([]);
  });

  test('the page logged no error', () => expect(app.errors).toEqual([]));
});
