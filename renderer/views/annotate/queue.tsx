import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { href } from '../../router/location.ts';
import { useLocation } from '../../router/use-location.ts';
import { createStash } from '../../stores/annotate-stash.ts';
import { type AnnotateStore, createAnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { Desk } from './desk.tsx';
import { NoItems } from './no-items.tsx';

/** The items of one annotator. */
export function Queue({ annotator }: { annotator: string }) {
  const { client } = useServices();
  const { rest } = useLocation();
  const store = useMemo(() => createAnnotateStore(client, annotator, createStash(localStorage)), [client, annotator]);
  const state = useStore(store);
  useStart(store, rest);
  useLeaving(store);

  if (state.queue?.length === 0) return <NoItems annotator={annotator} onAdded={() => void store.start(null)} />;
  if (state.form && state.instrument && state.conversation) return <Desk store={store} state={state} />;
  return (
    <Screen title={t('annotate.title')} layout="page">
      {state.failure ? <ErrorNote error={state.failure} retry={() => void store.start(rest)} /> : <Loading />}
    </Screen>
  );
}

/** Opens the item in the address, or the first that is open; the address then names what is shown. */
function useStart(store: AnnotateStore, item: string | null): void {
  useEffect(() => {
    const shown = store.getState().form?.id;
    if (shown === undefined) void store.start(item);
    else if (item !== null && item !== shown) {
      const at = store.getState().queue?.findIndex(({ id }) => id === item) ?? -1;
      if (at >= 0) void store.open(at);
    }
  }, [store, item]);
  useEffect(
    () =>
      store.subscribe(({ form }, before) => {
        if (form && form.id !== before.form?.id) history.replaceState(null, '', href('annotate', form.id));
      }),
    [store],
  );
}

/** Text that is being written is sent before the page goes away; while something is unsent the browser asks first. */
function useLeaving(store: AnnotateStore): void {
  useEffect(() => {
    const send = () => void store.flush();
    const ask = (event: BeforeUnloadEvent) => {
      void store.flush();
      if (store.getState().failure?.code === 'unreachable') event.preventDefault();
    };
    document.addEventListener('visibilitychange', send);
    addEventListener('beforeunload', ask);
    return () => {
      send();
      document.removeEventListener('visibilitychange', send);
      removeEventListener('beforeunload', ask);
    };
  }, [store]);
}
