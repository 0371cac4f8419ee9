import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import type { Bridge } from '../../shared/contract/client.ts';
import { unwrap } from '../../shared/contract/reply.ts';
import type { electronMock } from '../electron/shell/electron-mock.ts';
import { contractSuite } from './suite.ts';
import { testClient } from './test-client.ts';
import { type Transport, temporaryHost } from './transport.ts';

vi.mock('electron', async () => (await import('../electron/shell/electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;
const { createHost } = await import('../../electron/hosts/host.ts');
const { dialogReferences } = await import('../../electron/shell/dialog-references.ts');
const { registerIpc } = await import('../../electron/shell/ipc.ts');
const { createWindow } = await import('../../electron/shell/window.ts');
const { shellWords } = await import('../../electron/shell/words.ts');

/** The real shell around a stand-in for Electron: ipc with its sender check, the preload's bridge, the dialogs. */
async function overIpc(): Promise<Transport> {
  const { dir, options, remove } = temporaryHost();
  const host = createHost({ ...options, kind: 'electron', references: dialogReferences() });
  createWindow('/preload.cjs', () => shellWords.en);
  registerIpc(host, () => ({ files: [] }));
  const sender = electron.windows[0]?.webContents;
  const handle = electron.handlers.get('counterpart:call') as unknown as (...values: unknown[]) => Promise<unknown>;
  const event = { sender, senderFrame: { parent: null, origin: 'app://counterpart' } };
  // What crosses a process boundary is cloned: nothing but data survives.
  electron.ipcRenderer.invoke.mockImplementation(async (_channel, name, input) =>
    structuredClone(await handle(event, structuredClone(name), structuredClone(input))),
  );
  let heard: (event: unknown, name: string, payload: unknown) => void = () => undefined;
  electron.ipcRenderer.on.mockImplementation((_channel, listener) => {
    heard = listener;
  });
  sender?.send.mockImplementation((_channel, name, payload) => heard({}, name, structuredClone(payload)));

  await import('../../electron/shell/preload.ts');
  const [, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Bridge];
  const raw = async (name: unknown, input: unknown) => unwrap(await bridge.call(name as string, input));
  const { client, tell } = testClient(raw);
  bridge.on(tell);
  const chosen = async (purpose: 'import' | 'new-study' | 'export') => {
    const { files } = await client.call('files.choose', { purpose });
    return files[0]?.ref ?? '';
  };
  return {
    client,
    dir,
    raw,
    refer(file) {
      electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
      return chosen('import');
    },
    referNew(name) {
      electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(dir, name) });
      return chosen('new-study');
    },
    referOut() {
      electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path.join(dir, 'out')] });
      return chosen('export');
    },
    fetch: async (ref) => readFileSync(ref, 'utf8'),
    async close() {
      await host.close();
      remove();
    },
  };
}

contractSuite('ipc', overIpc);
