import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * A button that is disabled while its work runs loses the focus to nothing: it gets it back when it can be pressed again, unless
 * something else has it by then.
 */
export function useKeepFocus(ref: RefObject<HTMLButtonElement | null>, disabled: boolean): void {
  const had = useRef(false);
  useLayoutEffect(() => {
    if (disabled) {
      had.current ||= document.activeElement === ref.current;
      return;
    }
    if (had.current && document.activeElement === document.body) ref.current?.focus();
    had.current = false;
  }, [ref, disabled]);
}
