import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { electronMock } from './electron-mock.ts';

vi.mock('electron', async () => (await import('./electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;
const { registerIpc } = await import('../../../electron/shell/ipc.ts');
const { createWindow } = await import('../../../electron/shell/window.ts');
const { shellWords } = await import('../../../electron/shell/words.ts');

const call = vi.fn(async (_name: unknown, _input: unknown): Promise<unknown> => 'answered');
let tell: (name: string, payload: unknown) => void = () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  electron.windows.length = 0;
  createWindow('/preload.cjs', () => shellWords.en);
  const on = (listener: typeof tell) => {
    tell = listener;
  };
  registerIpc({ call, on } as never, (paths) => ({ files: paths.map((file) => ({ name: file, ref: `ref:${file}` })) }));
});

type Frame = { parent: unknown; origin: string } | null;
const ourPage: Frame = { parent: null, origin: 'app://counterpart' };

function invoke(senderFrame: Frame, sender: unknown = electron.windows[0]?.webContents): Promise<unknown> {
  const handler = electron.handlers.get('counterpart:call') as unknown as (...values: unknown[]) => Promise<unknown>;
  return handler({ sender, senderFrame }, 'study.info', { a: 1 });
}

describe('files dropped on the window', () => {
  const drop = (frame: Frame, paths: unknown) => {
    const handler = electron.handlers.get('counterpart:drop') as unknown as (...values: unknown[]) => Promise<unknown>;
    return handler({ sender: electron.windows[0]?.webContents, senderFrame: frame }, paths);
  };

  test('get references, for our own page alone', async () => {
    const files = [{ name: '/data/a.json', ref: 'ref:/data/a.json' }];
    expect(await drop(ourPage, ['/data/a.json', '', 'relative.json', 7])).toEqual({ ok: true, value: { files } });
    expect(await drop(ourPage, 'all')).toEqual({ ok: true, value: { files: [] } });
    expect(await drop({ parent: null, origin: 'https://evil.example' }, ['/data/a.json'])).toMatchObject({
      ok: false,
      error: { code: 'foreign_sender' },
    });
  });
});

describe('a call', () => {
  test('of our own page is answered in an envelope', async () => {
    expect(await invoke(ourPage)).toEqual({ ok: true, value: 'answered' });
    expect(call).toHaveBeenCalledWith('study.info', { a: 1 });
  });

  test('that is refused or fails comes back as an envelope, never as a rejection', async () => {
    call.mockRejectedValueOnce(new Refusal('no_study', 'No study is open.', { a: 1 }));
    expect(await invoke(ourPage)).toEqual({
      ok: false,
      error: { code: 'no_study', message: 'No study is open.', details: { a: 1 } },
    });
    call.mockRejectedValueOnce(new TypeError('x is undefined'));
    expect(await invoke(ourPage)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  test.each<[string, Frame]>([
    ['an embedded frame', { parent: {}, origin: 'app://counterpart' }],
    ['another origin', { parent: null, origin: 'https://evil.example' }],
    ['a frame that is gone', null],
  ])('of %s is refused', async (_who, frame) => {
    expect(await invoke(frame)).toMatchObject({ ok: false, error: { code: 'foreign_sender' } });
    expect(call).not.toHaveBeenCalled();
  });

  test('of contents that are no window of ours is refused', async () => {
    expect(await invoke(ourPage, {})).toMatchObject({ ok: false, error: { code: 'foreign_sender' } });
  });
});

test('events reach every window', () => {
  createWindow('/preload.cjs', () => shellWords.en);
  tell('study.changed', { what: 'study' });
  for (const { webContents } of electron.windows) {
    expect(webContents.send).toHaveBeenCalledWith('counterpart:event', 'study.changed', { what: 'study' });
  }
});

test('the preload exposes three functions and passes on no event object', async () => {
  await import('../../../electron/shell/preload.ts');
  const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Record<string, never>];
  expect([name, Object.keys(bridge)]).toEqual(['counterpart', ['call', 'on', 'dropped']]);
  const { call: ask, on, dropped } = bridge as unknown as import('../../../shared/contract/client.ts').Bridge;
  void ask('study.info', {});
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('counterpart:call', 'study.info', {});
  // named by the paths that the system knows, never by what the page says
  void dropped([{ name: 'a.json' }]);
  expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('counterpart:drop', ['/dropped/a.json']);
  const heard = vi.fn();
  const stop = on(heard);
  const [channel, listener] = electron.ipcRenderer.on.mock.calls[0] as [string, (...values: unknown[]) => void];
  listener({ sender: 'secret' }, 'study.changed', { what: 'study' });
  expect([channel, heard.mock.calls]).toEqual(['counterpart:event', [['study.changed', { what: 'study' }]]]);
  expect(stop()).toBeUndefined();
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('counterpart:event', listener);
});
