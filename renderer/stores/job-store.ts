import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { Events } from '../../shared/contract/events.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { createRate, type Rate } from './rate.ts';

export type JobProgress = Events['job.progress'];

export interface Job {
  id: string;
  title: string;
  /** Null until the host has said something. */
  progress: JobProgress | null;
  /** In the progress's own unit. */
  perSecond: number | null;
  state: 'running' | 'done' | 'failed' | 'cancelled';
}

export interface JobState {
  jobs: Job[];
  /** Runs long work under a new job id; its progress shows until it ends, also when nobody waits for the promise. */
  run<T>(title: string, work: (job: string) => Promise<T>): Promise<T>;
  /** Asks the host to stop; the work's promise then rejects with code `cancelled`. */
  cancel(id: string): Promise<void>;
}

export type JobStore = StoreApi<JobState>;

export function createJobStore(client: Client, now: () => number = () => performance.now()): JobStore {
  const rates = new Map<string, Rate>();

  const store = createStore<JobState>()((_, get) => ({
    jobs: [],
    run: async (title, work) => {
      const id = crypto.randomUUID();
      rates.set(id, createRate());
      set([...get().jobs, { id, title, progress: null, perSecond: null, state: 'running' }]);
      try {
        const value = await work(id);
        amend(id, { state: 'done' });
        return value;
      } catch (error) {
        amend(id, { state: error instanceof Refusal && error.code === 'cancelled' ? 'cancelled' : 'failed' });
        throw error;
      } finally {
        rates.delete(id);
        set(get().jobs.filter((job) => job.id !== id));
      }
    },
    cancel: async (job) => {
      await client.call('job.cancel', { job });
    },
  }));

  function set(jobs: Job[]): void {
    store.setState({ jobs });
  }

  function amend(id: string, change: Partial<Job>): void {
    set(store.getState().jobs.map((job) => (job.id === id ? { ...job, ...change } : job)));
  }

  client.on('job.progress', (progress) => {
    const rate = rates.get(progress.job);
    if (rate === undefined) return;
    rate.add(now(), progress.done);
    amend(progress.job, { progress, perSecond: rate.perSecond() });
  });
  return store;
}
