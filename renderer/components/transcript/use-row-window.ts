import { type RefObject, useLayoutEffect, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRowDriver, type Place, type RowDriver } from './row-driver.ts';
import { createRowTops, type RowTops } from './row-tops.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';
import type { Rows } from './rows.ts';

interface Shown {
  rows: Rows;
  tops: RowTops;
  window: RowWindow;
  /** Where these rows begin; null for the first that are shown. */
  place: Place | null;
}

/** A window on rows, and where they stand; the component is drawn anew whenever the window shows something else. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: Rows): Shown & { driver: RowDriver } {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [driver] = useState(() => createRowDriver(() => flushSync(redraw)));
  const [shown, show] = useState(() => begin(rows));
  const now = shown.rows === rows ? shown : follow(shown, rows, driver);
  if (now !== shown) show(now);
  useLayoutEffect(() => (scroller.current ? driver.attach(scroller.current) : undefined), [driver, scroller]);
  useLayoutEffect(() => driver.show(now.tops, now.window, now.place), [driver, now]);
  return { ...now, driver };
}

function begin(rows: Rows): Shown {
  return { rows, tops: createRowTops(rows.count, rows.estimate), window: createRowWindow(rows.count), place: null };
}

/** Heights that were measured still hold for rows that are the same, and what is on screen stays there. */
function follow(before: Shown, rows: Rows, driver: RowDriver): Shown {
  const known = new Map<number, number>();
  for (const [index, height] of before.tops.known) {
    const key = before.rows.keyOf(index);
    const at = rows.placeOf(key);
    if (at !== null && rows.keyOf(at) === key) known.set(at, height);
  }
  const tops = createRowTops(rows.count, rows.estimate, known);
  const place = driver.placeIn(tops, (row) => rows.placeOf(before.rows.keyOf(row)));
  return { rows, tops, window: createRowWindow(rows.count, place.visible), place };
}
