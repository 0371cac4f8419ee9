import { expect, test, vi } from 'vitest';
import type { electronMock } from './electron-mock.ts';

vi.mock('electron', async () => (await import('./electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;
const { createWindow } = await import('../../../electron/shell/window.ts');
const { registerAppScheme, serveApp } = await import('../../../electron/shell/app-protocol.ts');
const { keepOffline } = await import('../../../electron/shell/offline-session.ts');
const { shellWords } = await import('../../../electron/shell/words.ts');

test('the window is sandboxed, isolated and can go nowhere', () => {
  createWindow('/app/preload.cjs', () => shellWords.en);
  const [window] = electron.windows;
  expect(window?.options).toMatchObject({
    webPreferences: {
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
  expect(window?.loadURL).toHaveBeenCalledWith('app://counterpart/');
  for (const url of ['https://example.org', 'app://counterpart/', 'file:///etc/passwd']) {
    expect(window?.webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
  }
  for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn() };
    window?.webContents.listeners.get(name)?.(event as never);
    expect(event.preventDefault, name).toHaveBeenCalledOnce();
  }
});

test('the app scheme is privileged and answers under one name only', async () => {
  registerAppScheme();
  const [[schemes]] = electron.protocol.registerSchemesAsPrivileged.mock.calls as [[unknown]];
  expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  serveApp(async () => new Response('page'));
  const handle = electron.protocolHandlers.get('app');
  expect(await (await handle?.(new Request('app://counterpart/')))?.text()).toBe('page');
  expect((await handle?.(new Request('app://elsewhere/')))?.status).toBe(404);
});

test('the session grants nothing but writing to the clipboard, and reaches no network', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  keepOffline(session as never);
  const ask = session.setPermissionRequestHandler.mock.calls[0]?.[0];
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0];
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
    const answer = vi.fn();
    ask(null, permission, answer);
    expect([permission, answer.mock.calls[0], check(null, permission)]).toEqual([permission, [false], false]);
  }
  expect(check(null, 'clipboard-sanitized-write')).toBe(true);
  const [filter, listener] = session.webRequest.onBeforeRequest.mock.calls[0] ?? [];
  expect(filter.urls).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'file://*/*']));
  const answer = vi.fn();
  listener({}, answer);
  expect(answer).toHaveBeenCalledWith({ cancel: true });
});
