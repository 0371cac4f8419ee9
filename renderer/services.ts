import type { Client } from '../shared/contract/client.ts';
import { createKeyboard, type Keyboard } from './keys/keyboard.ts';
import { mac } from './keys/platform.ts';
import { type AppStore, createAppStore } from './stores/app-store.ts';
import { createDialogStore, type DialogStore } from './stores/dialog-store.ts';
import { createJobStore, type JobStore } from './stores/job-store.ts';
import { createToastStore, type ToastStore } from './stores/toast-store.ts';

/** What lives as long as the window. Screens make their own stores from `client`. */
export interface Services {
  client: Client;
  app: AppStore;
  jobs: JobStore;
  toasts: ToastStore;
  dialogs: DialogStore;
  keyboard: Keyboard;
}

export async function createServices(client: Client): Promise<Services> {
  const app = await createAppStore(client);
  return {
    client,
    app,
    jobs: createJobStore(client),
    toasts: createToastStore(),
    dialogs: createDialogStore(),
    keyboard: createKeyboard({ mac, overrides: () => app.getState().settings.keys }),
  };
}
