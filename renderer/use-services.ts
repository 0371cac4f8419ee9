import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Services } from './services.ts';
import type { AppState } from './stores/app-store.ts';
import type { DialogState } from './stores/dialog-store.ts';
import type { JobState } from './stores/job-store.ts';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('useServices outside of the app');
  return services;
}

/** A slice of the app's state: `useApp((app) => app.study)`. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useServices().app, select);
}

export function useJobs<T>(select: (state: JobState) => T): T {
  return useStore(useServices().jobs, select);
}

export function useDialogs<T>(select: (state: DialogState) => T): T {
  return useStore(useServices().dialogs, select);
}
