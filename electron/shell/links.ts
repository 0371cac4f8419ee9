import { type BrowserWindow, dialog, shell } from 'electron';
import type { ShellWords } from './words.ts';

/** The address, if it may be opened at all: https, no user name or password in it, not absurdly long. */
export function openable(address: string): URL | null {
  if (address.length > 2048 || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

/** Shows where a link of a transcript leads and opens it in the system's browser only when the person says so. */
export async function openLink(window: BrowserWindow, address: string, words: ShellWords): Promise<void> {
  const url = openable(address);
  if (url === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.linkTitle(url.hostname),
    detail: url.href,
    buttons: [words.stay, words.openLink],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openExternal(url.href);
}
