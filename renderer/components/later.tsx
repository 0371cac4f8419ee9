import { type ReactNode, useDeferredValue } from 'react';

/** What a screen can do without for its first picture: drawn right after it, in room that is kept. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
