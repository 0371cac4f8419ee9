import { useRef } from 'react';

/**
 * Gives the focus back to what had it when a dialog opened; the library does so only for dialogs that hang from a
 * button. Where that element is gone (a row that scrolled away), the screen gets it. `instead` names what gets it where a dialog
 * ends by leading on; null for the usual.
 * @returns handler for `onCloseAutoFocus`
 */
export function useReturnFocus(open: boolean, instead?: () => HTMLElement | null): (event: Event) => void {
  const was = useRef(false);
  const before = useRef<HTMLElement | null>(null);
  // read while rendering: by the time of an effect a field inside may have taken the focus
  if (open && !was.current) before.current = document.activeElement as HTMLElement | null;
  was.current = open;
  return (event) => {
    event.preventDefault();
    const target = instead?.() ?? before.current;
    if (target?.isConnected && target !== document.body) target.focus();
    else document.getElementById('main')?.focus();
  };
}
