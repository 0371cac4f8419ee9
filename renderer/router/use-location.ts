import { useMemo, useSyncExternalStore } from 'react';
import { type Location, parseLocation } from './location.ts';

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function useLocation(): Location {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseLocation(hash), [hash]);
}

/** Goes to an address made by `href`. `replace` keeps the history short, for what changes while one looks (a turn). */
export function navigate(address: string, { replace = false } = {}): void {
  if (!replace) {
    window.location.hash = address;
    return;
  }
  history.replaceState(null, '', address);
  // replaceState tells nobody
  dispatchEvent(new HashChangeEvent('hashchange'));
}
