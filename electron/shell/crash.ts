import { type BrowserWindow, dialog } from 'electron';
import { appOrigin } from './app-protocol.ts';
import type { ShellWords } from './words.ts';

export const homePage = `${appOrigin}/`;
export const crashPage = `${appOrigin}/crash.html`;

/**
 * A page that crashed is replaced by one that says so and leads back; one that hangs may be loaded again. The study lives in
 * another process and is not touched.
 */
export function recoverFromCrashes(window: BrowserWindow, words: () => ShellWords): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(crashPage);
  });
  window.on('unresponsive', () => {
    const { hangs, hangsDetail, wait, reload } = words();
    const buttons = [wait, reload];
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: hangs,
        detail: hangsDetail,
        buttons,
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) void window.loadURL(homePage);
      });
  });
}

/** The one navigation that a page may ask for: from the crash page back to the app. */
export function mayNavigate(from: string, to: string): boolean {
  return from === crashPage && to === homePage;
}
