import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { AppInfo, SessionView, Settings, StudyInfo } from '../../shared/contract/outputs.ts';
import type { Source } from '../../shared/domain/conversation.ts';
import { type SourceLooks, sourceLooks } from '../components/source/look.ts';

export interface AppState {
  info: AppInfo;
  settings: Settings;
  study: StudyInfo | null;
  /** Whose session it is and what it may see; null without a study. */
  session: SessionView | null;
  /** None in an annotator's session: they are not asked for. */
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
  /** From here on the study is open for this annotator, who sees nothing of the sources. */
  handOver(annotator: string): Promise<void>;
  /** Back to everything; logged. */
  takeBack(): Promise<void>;
}

export type AppStore = StoreApi<AppState>;

/** What every screen needs: host, settings, the open study and its sources. Loads before the first screen is drawn. */
export async function createAppStore(client: Client): Promise<AppStore> {
  const [info, settings] = await Promise.all([client.call('app.info', {}), client.call('settings.get', {})]);
  const opened = await whatStudyHas(client, info.study);

  const store = createStore<AppState>()((set) => {
    async function show(study: StudyInfo): Promise<void> {
      set({ study, ...(await whatStudyHas(client, study)) });
    }
    /** The screens follow at once, before anything asks for what it may not see. */
    async function sees(session: SessionView): Promise<void> {
      set({ session, sources: [], looks: sourceLooks([]) });
      await refresh(client, store, 'study');
    }
    return {
      info,
      settings,
      study: info.study,
      ...opened,
      change: async (changed) => set({ settings: await client.call('settings.set', changed) }),
      openStudy: async (file) => show(await client.call('study.open', { file })),
      createStudy: async (file, name) => show(await client.call('study.create', { file, name })),
      restoreBackup: async (backup) => show(await client.call('backup.restore', { backup })),
      openSample: async () => show(await client.call('study.sample', {})),
      handOver: async (annotator) => sees(await client.call('session.enter', { annotator })),
      takeBack: async () => sees(await client.call('session.coordinator', { confirm: true })),
      closeStudy: async () => {
        // the screens of the study go first, so that none asks for it while it closes
        set({ study: null, ...(await whatStudyHas(client, null)) });
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
  store.setState({ study, ...(await whatStudyHas(client, study)) });
}

/** Session and sources of the open study. An annotator's session asks for no source: it would be refused. */
async function whatStudyHas(
  client: Client,
  study: StudyInfo | null,
): Promise<Pick<AppState, 'session' | 'sources' | 'looks'>> {
  const session = study === null ? null : await client.call('session.get', {});
  const sources = session?.role === 'coordinator' ? await client.call('sources.list', {}) : [];
  return { session, sources, looks: sourceLooks(sources) };
}
