import type { Client } from '../shared/contract/client.ts';
import { droppedFile } from './client/dropped-file.ts';
import { uploadFile } from './client/upload.ts';
import { createKeyboard, type Keyboard } from './keys/keyboard.ts';
import { mac } from './keys/platform.ts';
import { type AppStore, createAppStore } from './stores/app-store.ts';
import { createDialogStore, type DialogStore } from './stores/dialog-store.ts';
import { createImportStore, type ImportStore } from './stores/import-store.ts';
import { createJobStore, type JobStore } from './stores/job-store.ts';
import { createToastStore, type ToastStore } from './stores/toast-store.ts';
import { createTourStore, type TourStore, watched } from './stores/tour-store.ts';
import { t } from './strings/index.ts';

/** What lives as long as the window. Screens make their own stores from `client`. */
export interface Services {
  client: Client;
  app: AppStore;
  jobs: JobStore;
  imports: ImportStore;
  toasts: ToastStore;
  dialogs: DialogStore;
  tour: TourStore;
  keyboard: Keyboard;
}

export async function createServices(host: Client): Promise<Services> {
  const tour = createTourStore(localStorage);
  const client = watched(host, tour);
  const app = await createAppStore(client);
  const jobs = createJobStore(client);
  const bridge = window.counterpart;
  const handOver = bridge ? (file: File) => droppedFile(bridge, file) : uploadFile;
  const titles = { preview: () => t('import.reading'), run: () => t('import.importing') };
  return {
    client,
    app,
    jobs,
    imports: createImportStore({ client, jobs, upload: handOver, titles }),
    toasts: createToastStore(),
    dialogs: createDialogStore(),
    tour,
    keyboard: createKeyboard({ mac, overrides: () => app.getState().settings.keys }),
  };
}
