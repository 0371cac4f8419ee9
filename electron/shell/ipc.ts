import path from 'node:path';
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { ChosenFiles } from '../../shared/contract/outputs.ts';
import { replyOf } from '../../shared/contract/reply.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Host } from '../hosts/host.ts';
import { appOrigin } from './app-protocol.ts';
import { callChannel, dropChannel, eventChannel } from './channels.ts';

/** Answers the preload's calls with envelopes, and tells every window the host's events. */
export function registerIpc(host: Host, dropped: (paths: readonly string[]) => ChosenFiles): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    replyOf(async () => {
      checkSender(event);
      return (await host.call(name, input)) ?? null;
    }),
  );
  ipcMain.handle(dropChannel, (event, paths: unknown) =>
    replyOf(async () => {
      checkSender(event);
      const given = Array.isArray(paths) ? paths : [];
      return dropped(given.filter((file): file is string => typeof file === 'string' && path.isAbsolute(file)));
    }),
  );
  host.on((name, payload) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(eventChannel, name, payload);
  });
}

/** Only the top frame of one of our own windows, showing our own page, may call. @throws Refusal `foreign_sender` */
function checkSender({ sender, senderFrame }: IpcMainInvokeEvent): void {
  const ours = BrowserWindow.fromWebContents(sender) !== null;
  if (!ours || senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== appOrigin) {
    throw new Refusal('foreign_sender', 'Only the window of Counterpart may ask. Nothing was done.');
  }
}
