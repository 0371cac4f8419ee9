import { createStore, type StoreApi } from 'zustand/vanilla';

/** Dialogs that open from anywhere. One at a time. */
export type DialogName = 'new-study' | 'open-study' | 'restore' | 'import' | 'palette' | 'help' | 'coordinator';

export interface DialogState {
  shown: DialogName | null;
  show(name: DialogName): void;
  hide(): void;
}

export type DialogStore = StoreApi<DialogState>;

export function createDialogStore(): DialogStore {
  return createStore<DialogState>()((set) => ({
    shown: null,
    show: (shown) => set({ shown }),
    hide: () => set({ shown: null }),
  }));
}
