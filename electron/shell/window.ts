import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { appOrigin } from './app-protocol.ts';

export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
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

/** A window that shows the app and can go nowhere else: no navigation, no second window, no embedded page. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload));
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
