import { type RefObject, useLayoutEffect, useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRowDriver, type RowDriver } from './row-driver.ts';
import { createRowTops, type RowTops } from './row-tops.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';

/** A window on so many rows, and where they stand; the component is drawn anew whenever the window shows something else. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  estimate: (index: number) => number,
): { tops: RowTops; window: RowWindow; driver: RowDriver } {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [known] = useState(() => new Map<number, number>());
  const [driver] = useState(() => createRowDriver(() => flushSync(redraw)));
  const tops = useMemo(() => createRowTops(count, estimate, known), [count, estimate, known]);
  const window = useMemo(() => createRowWindow(count), [count]);
  useLayoutEffect(() => (scroller.current ? driver.attach(scroller.current) : undefined), [driver, scroller]);
  useLayoutEffect(() => {
    if (driver.show(tops, window)) redraw();
  }, [driver, tops, window]);
  return { tops, window, driver };
}
