import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';

/** What a newcomer does once in the sample study, in the order of a working day. */
export const TOUR = ['search', 'replay', 'rate', 'agreement', 'usi', 'judge', 'export'] as const;
export type TourStep = (typeof TOUR)[number];

export interface TourState {
  /** File of the sample study that the tour belongs to; null before one was opened, and when it was put away. */
  study: string | null;
  done: readonly TourStep[];
  /** Puts the tour away until the sample is opened again. */
  dismiss(): void;
}

export type TourStore = StoreApi<TourState>;

const KEPT = 'counterpart.tour';

/**
 * The tour learns from what the app asks its host for, so a step is done when somebody did it, wherever that was; kept with the
 * page's own storage.
 */
export function createTourStore(storage: Pick<Storage, 'getItem' | 'setItem'>): TourStore {
  const store = createStore<TourState>()((set) => ({
    ...kept(storage.getItem(KEPT)),
    dismiss: () => set({ study: null, done: [] }),
  }));
  store.subscribe(({ study, done }) => storage.setItem(KEPT, JSON.stringify({ study, done })));
  return store;
}

/** The same client; the tour hears what was answered. */
export function watched(client: Client, tour: TourStore): Client {
  return {
    on: client.on,
    call: async (name, input) => {
      const answer = await client.call(name, input);
      if (name === 'study.sample') begin(tour, (answer as { file: string }).file);
      const step = stepOf(name, input as object);
      const { study, done } = tour.getState();
      if (step !== null && study !== null && !done.includes(step)) tour.setState({ done: [...done, step] });
      return answer;
    },
  };
}

function begin(tour: TourStore, file: string): void {
  if (tour.getState().study !== file) tour.setState({ study: file, done: [] });
}

function stepOf(name: string, input: object): TourStep | null {
  switch (name) {
    case 'conversations.page':
      return (input as { filter?: { query?: string } }).filter?.query ? 'search' : null;
    case 'task.conversations':
      return 'replay';
    case 'item.set':
      return 'rate';
    case 'agreement.coefficients':
    case 'agreement.confusion':
      return 'agreement';
    case 'usi.explain':
      return 'usi';
    case 'work.item':
      return 'judge';
    case 'export.run':
      return 'export';
    default:
      return null;
  }
}

function kept(text: string | null): Pick<TourState, 'study' | 'done'> {
  try {
    const { study, done } = JSON.parse(text ?? '{}') as { study?: unknown; done?: unknown };
    const steps = Array.isArray(done) ? TOUR.filter((step) => done.includes(step)) : [];
    return { study: typeof study === 'string' ? study : null, done: steps };
  } catch {
    return { study: null, done: [] };
  }
}
