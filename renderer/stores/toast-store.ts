import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActionName } from '../keys/actions.ts';

export interface Toast {
  id: number;
  message: string;
  /** `hint`: nothing was done, and this is what to do first. `error`: refused; it stays until it is closed. */
  tone: 'done' | 'hint' | 'warning' | 'error';
  /** What takes it back. */
  undo?: { label: string; run: () => void; action?: ActionName } | undefined;
}

export interface ToastState {
  toasts: Toast[];
  show(message: string, options?: { tone?: Toast['tone']; undo?: Toast['undo'] }): void;
  dismiss(id: number): void;
}

export type ToastStore = StoreApi<ToastState>;

/** Short notes of what was done; the newest replaces the one before, so that they never pile up. */
export function createToastStore(): ToastStore {
  let last = 0;
  return createStore<ToastState>()((set) => ({
    toasts: [],
    show(message, { tone = 'done', undo } = {}) {
      last += 1;
      set({ toasts: [{ id: last, message, tone, undo }] });
    },
    dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
  }));
}
