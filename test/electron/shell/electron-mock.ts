import { type Mock, vi } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: stands in for functions of any shape.
type Spy = Mock<(...values: any[]) => any>;
const spy = (): Spy => vi.fn();

type Listener = (...values: never[]) => unknown;

/** Stands in for the `electron` module: notes what the shell asks of it. */
export function electronMock() {
  const windows: ReturnType<typeof fakeWindow>[] = [];
  const handlers = new Map<string, Listener>();
  const protocolHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();

  function fakeWindow(options: unknown) {
    const listeners = new Map<string, Listener>();
    let url = '';
    const webContents = {
      listeners: new Map<string, Listener>(),
      openHandler: null as null | ((details: { url: string }) => { action: string }),
      setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
        webContents.openHandler = handler;
      },
      on: (name: string, listener: Listener) => webContents.listeners.set(name, listener),
      getURL: (): string => url,
      print: spy(),
      printToPDF: spy(),
      send: spy(),
    };
    return {
      options,
      webContents,
      listeners,
      once: (name: string, listener: Listener) => listeners.set(name, listener),
      on: (name: string, listener: Listener) => listeners.set(name, listener),
      show: spy(),
      focus: spy(),
      maximize: spy(),
      isDestroyed: () => false,
      isMinimized: () => false,
      restore: spy(),
      isMaximized: () => true,
      getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
      getTitle: () => 'Pilot: USI',
      loadURL: vi.fn((address: string) => {
        url = address;
      }),
    };
  }

  class BrowserWindow {
    constructor(options: unknown) {
      const window = fakeWindow(options);
      windows.push(window);
      // biome-ignore lint/correctness/noConstructorReturn: the mock is the plain object that the test looks at.
      return window as never;
    }
    static getAllWindows = () => windows;
    static getFocusedWindow = () => windows[0] ?? null;
    static fromWebContents = (contents: unknown) => windows.find(({ webContents }) => webContents === contents) ?? null;
  }

  const appListeners = new Map<string, Listener>();
  const app = {
    listeners: appListeners,
    isPackaged: true,
    setPath: spy(),
    enableSandbox: spy(),
    addRecentDocument: spy(),
    requestSingleInstanceLock: vi.fn(() => true),
    quit: spy(),
    whenReady: async () => undefined,
    on: (name: string, listener: Listener) => appListeners.set(name, listener),
  };
  const defaultSession = {
    setPermissionRequestHandler: spy(),
    setPermissionCheckHandler: spy(),
    setDevicePermissionHandler: spy(),
    webRequest: { onBeforeRequest: spy() },
  };

  return {
    app,
    session: { defaultSession },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    windows,
    handlers,
    protocolHandlers,
    BrowserWindow,
    ipcMain: { handle: (channel: string, handler: Listener) => handlers.set(channel, handler) },
    ipcRenderer: { invoke: spy(), on: spy(), off: spy() },
    webUtils: { getPathForFile: ({ name }: { name: string }) => `/dropped/${name}` },
    contextBridge: { exposeInMainWorld: spy() },
    protocol: {
      registerSchemesAsPrivileged: spy(),
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
        protocolHandlers.set(scheme, handler),
    },
    dialog: {
      showOpenDialog: spy(),
      showSaveDialog: spy(),
      showMessageBox: vi.fn(async (..._values: unknown[]) => ({ response: 0 })),
    },
    shell: { openExternal: spy() },
    Menu: { setApplicationMenu: spy(), buildFromTemplate: spy() },
  };
}
