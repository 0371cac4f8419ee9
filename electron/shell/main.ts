import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { rendererFolder } from '../hosts/app-folder.ts';
import { createHost } from '../hosts/host.ts';
import { hostDefaults } from '../hosts/host-defaults.ts';
import { staticFiles } from '../hosts/loopback/static-files.ts';
import { defaultProfile } from '../hosts/profile.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { dialogReferences } from './dialog-references.ts';
import { registerIpc } from './ipc.ts';
import { setMenu } from './menu.ts';
import { keepOffline } from './offline-session.ts';
import { studyArgument } from './study-argument.ts';
import { createWindow } from './window.ts';

const preload = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs');
const profile = defaultProfile();
if (process.env.COUNTERPART_PROFILE) app.setPath('userData', path.join(profile.dir, 'electron'));

app.enableSandbox();
registerAppScheme();

const host = createHost({ ...hostDefaults(profile), kind: 'electron', references: dialogReferences() });

/** A study named outside the window; a refused one is told by the start screen's list, the app opens all the same. */
function openStudy(file: string | null): void {
  if (file) host.openFile(file).catch((error: unknown) => console.error(error));
}

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', (_event, argv, directory) => {
    openStudy(studyArgument(argv, directory));
    BrowserWindow.getAllWindows()[0]?.focus();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openStudy(file);
  });
  void app.whenReady().then(() => {
    keepOffline(session.defaultSession);
    serveApp(staticFiles(rendererFolder));
    registerIpc(host);
    setMenu(!app.isPackaged);
    openStudy(studyArgument(process.argv, process.cwd()));
    createWindow(preload);
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) createWindow(preload);
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
