import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState, ErrorNote, Loading, Screen } from '../../components/index.ts';
import type { Hint } from '../../components/screen/index.ts';
import { filterOf } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { createLibraryStore, type LibraryStore } from '../../stores/library-store.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useDialogs, useServices } from '../../use-services.ts';
import { AddToStudyDialog } from './add-to-study-dialog.tsx';
import { ConversationGrid } from './conversation-grid.tsx';
import styles from './library.module.css';
import { LibraryTools } from './library-tools.tsx';
import { SelectionTray } from './selection-tray.tsx';
import { useLibraryActions } from './use-library-actions.ts';

export function LibraryScreen() {
  const { client } = useServices();
  const { query } = useLocation();
  const [store] = useState(() => createLibraryStore(client, filterOf(query)));
  useFollow(store, query.filter);
  return <Library store={store} />;
}

/** Keeps the table with the address (back button, links from elsewhere) and with the study. */
function useFollow(store: LibraryStore, address: string | undefined): void {
  const { client } = useServices();
  useEffect(() => {
    void store.getState().show(filterOf(address === undefined ? {} : { filter: address }));
  }, [store, address]);
  useEffect(
    () => client.on('study.changed', ({ what }) => void (what === 'conversations' && store.getState().refresh())),
    [client, store],
  );
}

function Library({ store }: { store: LibraryStore }) {
  const study = useApp((app) => app.study);
  const showDialog = useDialogs((dialogs) => dialogs.show);
  const { page, rows, error, sort } = useStore(store);
  const facets = useAnswer('conversations.facets', {}, ['conversations']);
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const actions = useLibraryActions(store, search, () => setAdding(true));
  if (study === null) return null;

  const empty = study.conversations === 0;
  const writable = !study.readOnly;
  return (
    <Screen
      title={t('library.title')}
      meta={t('library.meta', study.conversations, study.tasks)}
      tools={
        <>
          {!empty && (
            <Button variant="quiet" icon="pair" onClick={() => navigate(href('replay'))}>
              {t('library.pairs')}
            </Button>
          )}
          {writable && (
            <Button icon="import" action="library.import" onClick={() => showDialog('import')}>
              {t('library.import')}
            </Button>
          )}
        </>
      }
      status={page !== null && !empty && t('library.ordered', total(page), t(`library.by_${sort.by}`))}
      hints={empty ? [] : hints()}
    >
      {empty ? (
        <div className={styles.place}>
          <EmptyState
            title={t('library.emptyTitle')}
            actions={
              writable && (
                <Button variant="primary" icon="import" action="library.import" onClick={() => showDialog('import')}>
                  {t('library.import')}
                </Button>
              )
            }
          >
            {t('library.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <LibraryTools store={store} facets={facets.data} searchRef={search} />
          {error !== null && (
            <div className={styles.place}>
              <ErrorNote error={error} retry={() => void store.getState().refresh()} />
            </div>
          )}
          {page === null && error === null && <Loading />}
          {page !== null && rows.length === 0 && (
            <div className={styles.place}>
              <EmptyState
                title={t('library.nothingTitle')}
                actions={<Button onClick={actions.showAll}>{t('library.showAll')}</Button>}
              >
                {t('library.nothingText')}
              </EmptyState>
            </div>
          )}
          {page !== null && rows.length > 0 && <ConversationGrid store={store} onOpen={actions.openRow} />}
          <SelectionTray store={store} onOpen={actions.open} onAdd={() => setAdding(true)} />
        </>
      )}
      {adding && <AddToStudyDialog store={store} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function total({ total, totalExact }: { total: number; totalExact: boolean }): string {
  return `${formatNumber(total)}${totalExact ? '' : '+'}`;
}

function hints(): Hint[] {
  return [
    { actions: ['library.up', 'library.down'], label: t('keys.move') },
    { actions: ['library.select'], label: t('keys.selectShort') },
    { actions: ['library.open'], label: t('keys.openShort') },
  ];
}
