import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Room for content on paper, in px of the page: A4 upright between the margins and at the zoom of `theme/print.css`. Letter has a little more. */
export const paperWidth = 777;

let since: Date | null = null;
const heard = new Set<() => void>();

/** Whoever draws for paper must be done when the event ends: the browser takes the page as it is then. */
function turn(next: Date | null): void {
  since = next;
  flushSync(() => {
    for (const changed of heard) changed();
  });
}
const begin = () => turn(new Date());
const end = () => turn(null);

function subscribe(changed: () => void): () => void {
  if (heard.size === 0) {
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
  }
  heard.add(changed);
  return () => {
    heard.delete(changed);
    if (heard.size > 0) return;
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

/** When the printing that goes on now began, while the page is drawn for paper; else null. */
export function usePrinting(): Date | null {
  return useSyncExternalStore(subscribe, () => since);
}
