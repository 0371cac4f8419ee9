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

/**
 * Notes in the address what a screen shows now, past the router: nothing on screen depends on it. Screens write it a moment
 * later, and one may have gone elsewhere meanwhile: then nothing is written, or it would lead back. `sameRest`: to another task
 * of the same screen, too.
 */
export function noteAddress(address: string, sameRest = false): void {
  const { screen, rest } = parseLocation(window.location.hash);
  const noted = parseLocation(address);
  if (screen !== noted.screen || (sameRest && rest !== null && rest !== noted.rest)) return;
  history.replaceState(null, '', address);
}
