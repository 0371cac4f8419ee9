import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { electronMock } from './electron-mock.ts';

vi.mock('electron', async () => (await import('./electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;
const { menuTemplate } = await import('../../../electron/shell/menu.ts');
const { studyArgument } = await import('../../../electron/shell/study-argument.ts');
const { createWindow } = await import('../../../electron/shell/window.ts');
const { placeOn, rememberWindow, windowStateStore } = await import('../../../electron/shell/window-state.ts');
const { openable, openLink } = await import('../../../electron/shell/links.ts');
const { savePdf } = await import('../../../electron/shell/save-pdf.ts');
const { shellWords } = await import('../../../electron/shell/words.ts');

const words = shellWords.en;
let dir: string;
beforeEach(() => {
  vi.clearAllMocks();
  electron.windows.length = 0;
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart-desktop-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function aWindow() {
  const window = createWindow('/preload.cjs', () => words);
  const mock = electron.windows.at(-1);
  if (!mock) throw new Error('no window');
  return { window, mock };
}

describe('the menu', () => {
  const template = (platform: NodeJS.Platform, developing = false, act = vi.fn()) =>
    menuTemplate({ platform, developing, words, act });
  const text = (platform: NodeJS.Platform, developing = false) => JSON.stringify(template(platform, developing));

  test('has the roles of its system, developer tools only while developing, and never reload', () => {
    expect(text('darwin')).toContain('appMenu');
    expect(text('darwin')).toContain('recentDocuments');
    expect(text('linux')).not.toMatch(/appMenu|toggleDevTools|reload/i);
    expect(text('linux', true)).toContain('toggleDevTools');
  });

  test('asks the page for its own actions', async () => {
    // by its path: the page is another program to the compiler
    const { actionNames } = await import(path.resolve('renderer/keys/actions.ts'));
    const act = vi.fn();
    for (const item of flat(template('linux', false, act))) {
      if (item.click && item.label !== words.print && item.label !== words.savePdf)
        item.click({} as never, undefined, {} as never);
    }
    const asked = act.mock.calls.map(([name]) => name);
    expect(asked).toContain('general.openStudy');
    expect(asked.filter((name) => !(actionNames as string[]).includes(name))).toEqual([]);
  });

  test('speaks both languages of the page', () => {
    const keys = Object.keys(shellWords.en);
    expect(Object.keys(shellWords.de)).toEqual(keys);
    const german = JSON.stringify(
      menuTemplate({ platform: 'linux', developing: false, words: shellWords.de, act: vi.fn() }),
    );
    expect(german).toContain('Studie öffnen');
    expect(german).not.toContain('Open');
  });
});

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...flat((item.submenu as MenuItemConstructorOptions[] | undefined) ?? [])]);
}

describe('a study or packet on the command line', () => {
  test.each([
    [['electron', '.', 'a/b.counterpart'], '/home/me/a/b.counterpart'],
    [['counterpart', '/x/ada.counterpart-packet'], '/x/ada.counterpart-packet'],
    [['counterpart', '--flag=x.counterpart'], null],
    [['counterpart', 'a.counterpart.exe'], null],
    [['counterpart', 'a\0.counterpart'], null],
    [['counterpart'], null],
  ])('%j', (argv, expected) => {
    expect(studyArgument(argv, '/home/me')).toBe(expected);
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };

  test('is kept when it closes, and found again', () => {
    const store = windowStateStore(dir);
    const { window, mock } = aWindow();
    rememberWindow(window, store);
    mock.listeners.get('close')?.();
    expect(windowStateStore(dir).get()).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: true });
  });

  test.each([
    ['on the screen', { x: 100, y: 50, width: 800, height: 600 }, true],
    ['partly beside it', { x: 1800, y: 50, width: 800, height: 600 }, true],
    ['on a screen that is gone', { x: 2500, y: 50, width: 800, height: 600 }, false],
    ['with its title bar above the screen', { x: 100, y: -300, width: 800, height: 600 }, false],
    ['without a size', { x: 100, y: 50, width: 0, height: 0 }, false],
  ])('%s', (_where, bounds, kept) => {
    expect(placeOn({ ...bounds, maximized: false }, [screen])).toEqual(kept ? bounds : null);
  });

  test('is the default one when what was kept cannot be read', () => {
    for (const stored of ['{', '[]', '{"x":"1"}', '{"x":1e99,"y":0,"width":1,"height":1}']) {
      writeFileSync(path.join(dir, 'window.json'), stored);
      expect(windowStateStore(dir).get()).toBeNull();
    }
    expect(placeOn(null, [screen])).toBeNull();
  });
});

describe('a link of a transcript', () => {
  test.each([
    ['https://example.org/a?b#c', true],
    ['http://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['smb://host/share', false],
    ['https://bank.example@evil.example/', false],
    [`https://example.org/${'a'.repeat(3000)}`, false],
    ['not an address', false],
  ])('%s can be opened: %s', (address, expected) => {
    expect(openable(address) !== null).toBe(expected);
  });

  test('opens only after it was shown with its target and agreed to', async () => {
    const { window } = aWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
    await openLink(window, 'https://example.org/x', words);
    const [, options] = electron.dialog.showMessageBox.mock.calls[0] ?? [];
    expect(options).toMatchObject({ detail: 'https://example.org/x', defaultId: 0, cancelId: 0 });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    await openLink(window, 'https://example.org/x', words);
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://example.org/x');
  });

  test('that leads anywhere else is not even shown', async () => {
    await openLink(aWindow().window, 'file:///etc/passwd', words);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('a page that crashed', () => {
  test('is replaced by one that leads back to the app, and nowhere else', () => {
    const { mock } = aWindow();
    mock.webContents.listeners.get('render-process-gone')?.({} as never, { reason: 'crashed' } as never);
    expect(mock.loadURL).toHaveBeenLastCalledWith('app://counterpart/crash.html');
    const navigate = (url: string) => {
      const event = { url, preventDefault: vi.fn() };
      mock.webContents.listeners.get('will-navigate')?.(event as never);
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(['https://example.org/', 'app://counterpart/other.html', 'app://counterpart/'].map(navigate)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('has words and no script of its own', () => {
    const page = readFileSync('renderer/public/crash.html', 'utf8');
    expect(page).toContain('Everything you answered is saved');
    expect(page).not.toMatch(/<script|style=/);
  });

  test('that hangs may be loaded again', async () => {
    const { mock } = aWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    mock.listeners.get('unresponsive')?.();
    await vi.waitFor(() => expect(mock.loadURL).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  });
});

describe('a page as PDF', () => {
  const window = (printToPDF: () => Promise<Buffer>) =>
    ({ getTitle: () => 'Pilot: USI', webContents: { printToPDF } }) as unknown as BrowserWindow;

  test('is written whole under the name that was chosen', async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(dir, 'usi') });
    await savePdf(
      window(async () => Buffer.from('%PDF-')),
      words,
    );
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'Pilot- USI.pdf' });
    expect(readFileSync(path.join(dir, 'usi.pdf'), 'utf8')).toBe('%PDF-');
  });

  test('leaves nothing half written, and says why', async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(dir, 'usi.pdf') });
    await savePdf(
      window(async () => Promise.reject(new Error('no printer'))),
      words,
    );
    expect([existsSync(path.join(dir, 'usi.pdf')), existsSync(path.join(dir, 'usi.pdf.part'))]).toEqual([false, false]);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ detail: 'no printer' });
  });
});
