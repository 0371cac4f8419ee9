import type { RefObject } from 'react';
import { useActions } from '../../keys/use-actions.ts';
import { filterQuery } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import type { LibraryRow, LibraryStore } from '../../stores/library-store.ts';
import { t } from '../../strings/index.ts';
import { useApp, useDialogs, useServices } from '../../use-services.ts';
import { counterpartOf, replayAddress, sideBySide } from './pairing.ts';

const pageStep = 10;

export interface LibraryActions {
  /** What is selected when it stands side by side, else the row of the cursor beside its counterpart. */
  open(): void;
  openRow(row: LibraryRow): void;
  showAll(): void;
}

/** The library's keys. Each acts on the row of the cursor, wherever the focus is on this screen. */
export function useLibraryActions(
  store: LibraryStore,
  search: RefObject<HTMLInputElement | null>,
  addToStudy: () => void,
): LibraryActions {
  const { client, toasts } = useServices();
  const writable = useApp((app) => app.study !== null && !app.study.readOnly);
  const showDialog = useDialogs((dialogs) => dialogs.show);
  const row = () => store.getState().rows[store.getState().cursor];

  function move(by: number): void {
    store.getState().moveTo(store.getState().cursor + by);
  }

  async function openRow(of: LibraryRow): Promise<void> {
    const siblings = of.taskKey === null ? [] : await client.call('task.conversations', { task: of.taskKey });
    const other = counterpartOf(of, siblings);
    // a hit of the search is what one wants to see
    const found = of.hit === null ? undefined : { id: of.id, position: of.hit.position };
    navigate(replayAddress(other === null ? [of] : [of, other], found));
  }

  function open(): void {
    const pair = sideBySide([...store.getState().selected.values()]);
    const cursor = row();
    if (pair !== null) navigate(replayAddress(pair));
    else if (cursor !== undefined) void openRow(cursor);
  }

  async function flag(): Promise<void> {
    const of = row();
    if (of === undefined) return;
    const set = (flagged: boolean) => store.getState().flag(of, flagged);
    await set(!of.flagged);
    const message = t(of.flagged ? 'library.unflagged' : 'library.flagged', of.instanceId);
    toasts.getState().show(message, { undo: { label: t('common.undo'), run: () => void set(of.flagged) } });
  }

  function clear(): void {
    const { filter, selected, selectAll } = store.getState();
    if (filter.query !== undefined) {
      navigate(href('library', null, filterQuery({ ...filter, query: undefined })), { replace: true });
      return;
    }
    selectAll([...selected.values()], false);
  }

  function toggle(): void {
    const of = row();
    if (of !== undefined) store.getState().toggle(of);
  }

  useActions({
    'library.up': () => move(-1),
    'library.down': () => move(1),
    'library.pageUp': () => move(-pageStep),
    'library.pageDown': () => move(pageStep),
    'library.first': () => store.getState().moveTo(0),
    'library.last': () => store.getState().moveTo(store.getState().rows.length - 1),
    'library.select': toggle,
    'library.open': open,
    'library.search': () => search.current?.select(),
    'library.import': writable ? () => showDialog('import') : undefined,
    'library.flag': writable ? () => void flag() : undefined,
    'library.addToStudy': writable ? addToStudy : undefined,
    'library.clear': clear,
  });
  return { open, openRow: (of) => void openRow(of), showAll: () => navigate(href('library')) };
}
