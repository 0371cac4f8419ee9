import path from 'node:path';
import { app, BrowserWindow, screen, session } from 'electron';
import type { Settings } from '../../shared/contract/outputs.ts';
import { rendererFolder } from '../hosts/app-folder.ts';
import { createHost } from '../hosts/host.ts';
import { hostDefaults } from '../hosts/host-defaults.ts';
import { staticFiles } from '../hosts/loopback/static-files.ts';
import { defaultProfile } from '../hosts/profile.ts';
import { backUpInThread } from '../worker/client.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { eventChannel } from './channels.ts';
import { dialogReferences } from './dialog-references.ts';
import { registerIpc } from './ipc.ts';
import { setMenu } from './menu.ts';
import { keepOffline } from './offline-session.ts';
import { studyArgument } from './study-argument.ts';
import { createWindow } from './window.ts';
import { placeOn, rememberWindow, windowStateStore } from './window-state.ts';
import { type ShellWords, shellWords } from './words.ts';

const preload = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs');
const profile = defaultProfile();
if (process.env.COUNTERPART_PROFILE) app.setPath('userData', path.join(profile.dir, 'electron'));

app.enableSandbox();
registerAppScheme();

const references = dialogReferences();
const host = createHost({
  ...hostDefaults(profile),
  backUp: backUpInThread,
  kind: 'electron',
  references,
  opened: (file) => app.addRecentDocument(file),
});
const state = windowStateStore(profile.dir);
let words: ShellWords = shellWords.en;

/** A study or packet named outside the window. What cannot be opened is said in the window; the app opens all the same. */
async function openFile(file: string | null): Promise<void> {
  if (file) await host.openFromOutside(file, BrowserWindow.getAllWindows().length > 0);
}

function openWindow(): void {
  const kept = state.get();
  const bounds = placeOn(
    kept,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = createWindow(preload, () => words, { bounds, maximized: kept?.maximized ?? false });
  rememberWindow(window, state);
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** The menu speaks the language of the page. */
async function applyLanguage(): Promise<void> {
  const { language } = (await host.call('settings.get', {})) as Settings;
  words = shellWords[language];
  setMenu({ platform: process.platform, developing: !app.isPackaged, words, act });
}

function act(action: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(eventChannel, 'app.action', { action });
}

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', (_event, argv, directory) => {
    void openFile(studyArgument(argv, directory));
    focusWindow();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openFile(file);
  });
  host.on((name, payload) => {
    if (name === 'study.changed' && (payload as { what: string }).what === 'settings') void applyLanguage();
  });
  void app.whenReady().then(async () => {
    keepOffline(session.defaultSession);
    serveApp(staticFiles(rendererFolder));
    registerIpc(host, references.dropped);
    await applyLanguage();
    // the page asks which study is open as soon as it is there
    await openFile(studyArgument(process.argv, process.cwd()));
    openWindow();
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) openWindow();
    });
  });
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

// The study is checkpointed before the process ends, however it was asked to.
let closed = false;
app.on('before-quit', (event) => {
  if (closed) return;
  event.preventDefault();
  void host.close().finally(() => {
    closed = true;
    app.quit();
  });
});
