import { useEffect, useRef } from 'react';
import { useServices } from '../use-services.ts';
import type { Handlers } from './keyboard.ts';

/**
 * Answers actions while the component is on screen: `useActions({ 'library.search': focusSearch })`. A handler that is
 * undefined leaves the action to whoever registered before. Handlers may close over the current render.
 */
export function useActions(handlers: Handlers): void {
  const { keyboard } = useServices();
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => keyboard.register(() => latest.current), [keyboard]);
}
