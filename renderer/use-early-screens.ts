import { useEffect } from 'react';
import { routes } from './routes.tsx';

/** Later than everything that the first screen asks for. */
const WAIT_MS = 1500;

/** Fetches the screens that people go to first while the window is idle, so that they open as fast as any other time. */
export function useEarlyScreens(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      for (const { early, load } of routes) if (early) void load().catch(() => undefined);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
}
