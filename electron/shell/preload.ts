import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/contract/client.ts';
import { callChannel, dropChannel, eventChannel } from './channels.ts';

/** All that the page gets: the contract's commands and events. No channel name, no ipcRenderer, no event object. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on(listener) {
    const heard = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(eventChannel, heard);
    return () => {
      ipcRenderer.off(eventChannel, heard);
    };
  },
  // A path comes only from a file that a person gave to the page: for any other object there is none.
  dropped: (files) =>
    ipcRenderer.invoke(
      dropChannel,
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
};

contextBridge.exposeInMainWorld('counterpart', bridge);
