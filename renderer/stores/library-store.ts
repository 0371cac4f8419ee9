import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { Input } from '../../shared/contract/commands.ts';
import type { ConversationPage } from '../../shared/contract/outputs.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import { refusal } from '../refusal.ts';

export type LibraryRow = ConversationPage['rows'][number];
export type LibraryFilter = Input<'conversations.page'>['filter'];
export type LibrarySort = Input<'conversations.page'>['sort'];

const pageSize = 200;
/** Hits are cut from the text of every row of the page, so pages of a search are smaller and come at once. */
const searchPageSize = 60;
export const defaultSort: LibrarySort = { by: 'task', descending: false };

export interface LibraryState {
  filter: LibraryFilter;
  sort: LibrarySort;
  rows: LibraryRow[];
  /** Null until the first page of this filter and sort has come. */
  page: Omit<ConversationPage, 'rows'> | null;
  loading: boolean;
  error: Refusal | null;
  /** Index of the row that keys act on. */
  cursor: number;
  /** Counts what should bring the cursor into view, also when it stays on its row. */
  moves: number;
  /** By id, so that a selection outlives a change of filter. */
  selected: ReadonlyMap<string, LibraryRow>;

  /** Starts from the top; rows of the old filter stay until the new ones are there. */
  show(filter: LibraryFilter, sort?: LibrarySort): Promise<void>;
  /** Fetches the rows again after a change of the study, keeping place and selection. */
  refresh(): Promise<void>;
  /** The next page, when there is one and none is on its way. */
  more(): Promise<void>;
  moveTo(index: number): void;
  toggle(row: LibraryRow): void;
  /** Selects everything from the cursor to this index. */
  selectTo(index: number): void;
  selectAll(rows: readonly LibraryRow[], on: boolean): void;
  flag(row: LibraryRow, flagged: boolean): Promise<void>;
}

export type LibraryStore = StoreApi<LibraryState>;

export function createLibraryStore(client: Client, filter: LibraryFilter = {}): LibraryStore {
  /** Counts requests from the top, so that late answers to an older one are dropped. */
  let turn = 0;

  const store = createStore<LibraryState>()((set, get) => {
    async function load(limit: number, after: string | null): Promise<ConversationPage | null> {
      const mine = turn;
      set({ loading: true });
      try {
        const { filter, sort } = get();
        const page = await client.call('conversations.page', { filter, sort, after, limit });
        if (mine !== turn) return null;
        set({ loading: false, error: null });
        return page;
      } catch (error) {
        if (mine === turn) set({ loading: false, error: refusal(error) });
        return null;
      }
    }

    const step = () => (get().filter.query === undefined ? pageSize : searchPageSize);

    return {
      filter,
      sort: defaultSort,
      rows: [],
      page: null,
      loading: true,
      error: null,
      cursor: 0,
      moves: 0,
      selected: new Map(),

      show: async (filter, sort = get().sort) => {
        turn += 1;
        set({ filter, sort });
        const loaded = await load(step(), null);
        if (loaded === null) return;
        const { rows, ...page } = loaded;
        set({ rows, page, cursor: 0, moves: get().moves + 1 });
      },
      refresh: async () => {
        turn += 1;
        const loaded = await load(Math.min(500, Math.max(step(), get().rows.length)), null);
        if (loaded === null) return;
        const { rows, ...page } = loaded;
        set({ rows, page, cursor: Math.min(get().cursor, Math.max(0, rows.length - 1)) });
      },
      more: async () => {
        const { page, loading } = get();
        if (loading || page === null || page.next === null) return;
        const loaded = await load(step(), page.next);
        if (loaded === null) return;
        const { rows, next } = loaded;
        set((state) => ({ rows: [...state.rows, ...rows], page: { ...page, next } }));
      },
      moveTo: (index) =>
        set(({ rows, moves }) => ({ cursor: Math.max(0, Math.min(index, rows.length - 1)), moves: moves + 1 })),
      toggle: (row) => get().selectAll([row], !get().selected.has(row.id)),
      selectTo: (index) => {
        const { cursor, rows } = get();
        get().selectAll(rows.slice(Math.min(cursor, index), Math.max(cursor, index) + 1), true);
        get().moveTo(index);
      },
      selectAll: (rows, on) => {
        const selected = new Map(get().selected);
        for (const row of rows) on ? selected.set(row.id, row) : selected.delete(row.id);
        set({ selected });
      },
      flag: async (row, flagged) => {
        await client.call('conversation.flag', { id: row.id, flagged });
        set({ rows: get().rows.map((other) => (other.id === row.id ? { ...other, flagged } : other)) });
      },
    };
  });
  return store;
}
