import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { homePage, mayNavigate, recoverFromCrashes } from './crash.ts';
import { openLink } from './links.ts';
import type { ShellWords } from './words.ts';

export function windowOptions(preload: string, bounds: Rectangle | null = null): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    ...bounds,
    minWidth: 320,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The spell checker would fetch dictionaries, and answers are data.
      spellcheck: false,
    },
  };
}

/**
 * A window that shows the app and can go nowhere else: no navigation, no second window, no embedded page. A link that the
 * page asks to open is shown with its target first.
 */
export function createWindow(
  preload: string,
  words: () => ShellWords,
  place: { bounds: Rectangle | null; maximized: boolean } = { bounds: null, maximized: false },
): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, place.bounds));
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    void openLink(window, url, words());
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event) => {
    if (!mayNavigate(webContents.getURL(), event.url)) event.preventDefault();
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  recoverFromCrashes(window, words);
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(homePage);
  return window;
}
