import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { href } from '../../router/location.ts';
import { noteAddress, useLocation } from '../../router/use-location.ts';
import type { AnnotateStore } from '../../stores/annotate-store.ts';
import { Desk } from './desk.tsx';
import type { DeskRules } from './rules.ts';

interface QueueProps {
  /** Of this annotator. */
  store: AnnotateStore;
  /** Where the address of an item leads. */
  screen: 'annotate' | 'judge';
  title: string;
  rules: DeskRules;
  /** Under whose name one works, where it can be changed. */
  who: ReactNode;
  /** Instead of a desk, when there are no items. */
  empty: ReactNode;
}

/** The items of one annotator, one after the other. */
export function Queue({ store, screen, title, rules, who, empty }: QueueProps) {
  const { rest } = useLocation();
  const state = useStore(store);
  useStart(store, screen, rest);
  useLeaving(store);

  if (state.queue?.length === 0) return empty;
  if (state.form && state.item) {
    return <Desk store={store} state={state} form={state.form} item={state.item} rules={rules} who={who} />;
  }
  return (
    <Screen title={title} layout="page">
      {state.failure ? <ErrorNote error={state.failure} retry={() => void store.start(rest)} /> : <Loading />}
    </Screen>
  );
}

/** Opens the item in the address, or the first that is open; the address then names what is shown. */
function useStart(store: AnnotateStore, screen: string, item: string | null): void {
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
        if (form && form.id !== before.form?.id) noteAddress(href(screen, form.id));
      }),
    [store, screen],
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
