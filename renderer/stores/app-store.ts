import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { AppInfo, Settings, StudyInfo } from '../../shared/contract/outputs.ts';
import type { Source } from '../../shared/domain/conversation.ts';
import { type SourceLooks, sourceLooks } from '../components/source/look.ts';

export interface AppState {
  info: AppInfo;
  settings: Settings;
  study: StudyInfo | null;
  sources: Source[];
  /** Colour and glyph of every source of the study, by id. */
  looks: SourceLooks;
  /** Saves at once; the screen follows what the host answered. */
  change(settings: Partial<Settings>): Promise<void>;
  openStudy(file: string): Promise<void>;
  createStudy(file: string, name: string): Promise<void>;
  openSample(): Promise<void>;
  /** Makes a study of a backup, beside the others. */
  restoreBackup(backup: string): Promise<void>;
  closeStudy(): Promise<void>;
}

export type AppStore = StoreApi<AppState>;

/** What every screen needs: host, settings, the open study and its sources. Loads before the first screen is drawn. */
export async function createAppStore(client: Client): Promise<AppStore> {
  const [info, settings] = await Promise.all([client.call('app.info', {}), client.call('settings.get', {})]);
  const sources = info.study === null ? [] : await client.call('sources.list', {});

  const store = createStore<AppState>()((set) => {
    async function show(study: StudyInfo): Promise<void> {
      const known = await client.call('sources.list', {});
      set({ study, sources: known, looks: sourceLooks(known) });
    }
    return {
      info,
      settings,
      study: info.study,
      sources,
      looks: sourceLooks(sources),
      change: async (changed) => set({ settings: await client.call('settings.set', changed) }),
      openStudy: async (file) => show(await client.call('study.open', { file })),
      createStudy: async (file, name) => show(await client.call('study.create', { file, name })),
      restoreBackup: async (backup) => show(await client.call('backup.restore', { backup })),
      openSample: async () => show(await client.call('study.sample', {})),
      closeStudy: async () => {
        // the screens of the study go first, so that none asks for it while it closes
        set({ study: null, sources: [], looks: sourceLooks([]) });
        await client.call('study.close', {});
      },
    };
  });

  client.on('study.changed', ({ what }) => void refresh(client, store, what).catch((error) => reportError(error)));
  return store;
}

/** Another window, or this one, changed something: fetch again what this store shows. */
async function refresh(client: Client, store: AppStore, what: string): Promise<void> {
  if (what === 'settings') {
    store.setState({ settings: await client.call('settings.get', {}) });
    return;
  }
  const { study } = await client.call('app.info', {});
  const sources = study === null ? [] : await client.call('sources.list', {});
  store.setState({ study, sources, looks: sourceLooks(sources) });
}
