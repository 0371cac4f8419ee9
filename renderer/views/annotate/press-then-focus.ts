import type { MouseEvent } from 'react';

/**
 * For options of a question that changes its layout when it gets the focus: the pointer focuses after the press, not with it, so
 * that what was pressed is still under the pointer when it is let go.
 */
export const pressThenFocus = {
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
  onClick: (event: MouseEvent<HTMLInputElement>) => event.currentTarget.focus(),
};
