import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { savePdf } from './save-pdf.ts';
import type { ShellWords } from './words.ts';

export interface MenuOptions {
  platform: NodeJS.Platform;
  /** Adds developer tools. Reload is never there: nothing in the app asks for it. */
  developing: boolean;
  words: ShellWords;
  /** Asks the page to do one of its own actions, by name. */
  act: (action: string) => void;
}

/** The roles that a system expects of an app, and the app's own commands where people look for them. */
export function menuTemplate({ platform, developing, words, act }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const action = (label: string, name: string): MenuItemConstructorOptions => ({ label, click: () => act(name) });
  const separator = { type: 'separator' } as const;
  const file: MenuItemConstructorOptions[] = [
    action(words.newStudy, 'general.newStudy'),
    action(words.openStudy, 'general.openStudy'),
    ...(mac ? [recentMenu(words)] : []),
    action(words.importFiles, 'general.import'),
    separator,
    { label: words.print, accelerator: 'CmdOrCtrl+P', click: (_item, window) => print(window) },
    { label: words.savePdf, click: (_item, window) => void (window && savePdf(window as BrowserWindow, words)) },
    separator,
    action(words.closeStudy, 'general.closeStudy'),
    { role: mac ? 'close' : 'quit' },
  ];
  const view: MenuItemConstructorOptions[] = [
    action(words.palette, 'general.palette'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: file },
    { role: 'editMenu' },
    { label: words.view, submenu: view },
    { role: 'windowMenu' },
    { role: 'help', label: words.help, submenu: [action(words.keys, 'general.help')] },
  ];
}

/** macOS fills it by itself; Windows shows recent files at the task bar. */
function recentMenu({ recent, clearRecent }: ShellWords): MenuItemConstructorOptions {
  return {
    label: recent,
    role: 'recentDocuments',
    submenu: [{ label: clearRecent, role: 'clearRecentDocuments' }],
  };
}

function print(window: unknown): void {
  (window as BrowserWindow | undefined)?.webContents.print({ printBackground: true });
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
