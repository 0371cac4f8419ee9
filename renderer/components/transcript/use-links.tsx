import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { LinkDialog } from '../link-dialog.tsx';

/** Links of a transcript: pressing one shows where it leads and asks before anything opens. */
export function useLinks(): {
  dialog: ReactNode;
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const [address, setAddress] = useState<string | null>(null);
  const follow = (target: EventTarget) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null;
    const address = link?.dataset.href;
    if (address === undefined) return;
    // the desktop app asks by itself, outside the page's reach
    if (window.counterpart === undefined) setAddress(address);
    else window.open(address, '_blank', 'noopener,noreferrer');
  };
  return {
    dialog: address !== null && <LinkDialog address={address} onClose={() => setAddress(null)} />,
    onClick: (event) => follow(event.target),
    onKeyDown: (event) => event.key === 'Enter' && follow(event.target),
  };
}
