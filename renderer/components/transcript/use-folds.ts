import { useCallback, useState } from 'react';

const PREFIX = 'counterpart.folds.';

/** Which folds of a conversation are open; kept while the window lives, also over a reload. */
export function useFolds(conversation: string): {
  open: ReadonlySet<string>;
  toggle: (id: string) => void;
  setAll: (ids: readonly string[]) => void;
} {
  const [state, setState] = useState(() => ({ conversation, open: load(conversation) }));
  const open = state.conversation === conversation ? state.open : load(conversation);
  if (state.conversation !== conversation) setState({ conversation, open });

  const setAll = useCallback(
    (ids: readonly string[]) => {
      sessionStorage.setItem(PREFIX + conversation, JSON.stringify(ids));
      setState({ conversation, open: new Set(ids) });
    },
    [conversation],
  );
  const toggle = useCallback(
    (id: string) => {
      const next = load(conversation);
      if (!next.delete(id)) next.add(id);
      setAll([...next]);
    },
    [conversation, setAll],
  );
  return { open, toggle, setAll };
}

function load(conversation: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + conversation) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
