import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowDriver } from '../../../renderer/components/transcript/row-driver.ts';
import { createRowTops } from '../../../renderer/components/transcript/row-tops.ts';
import { createRowWindow } from '../../../renderer/components/transcript/row-window.ts';
import { type Frames, stubFrames } from '../frames.ts';

const [ROW, SCREEN] = [88, 500];

/** A list of 1,000 rows that are 100 px apart, in a page whose frames are counted by hand. */
function list() {
  const view = document.createElement('div');
  Object.defineProperty(view, 'clientHeight', { value: SCREEN });
  const draw = vi.fn();
  const driver = createRowDriver(draw);
  const tops = createRowTops(1000, () => ROW);
  const window = createRowWindow(1000);
  const end = driver.attach(view);
  return { view, draw, driver, tops, window, end };
}

let frames: Frames;

/** Frames until none is asked for. */
function rest(): number {
  let count = 0;
  for (; frames.waiting() > 0 && count < 200; count++) frames.next(count * 16);
  return count;
}

let resized: ((entries: object[]) => void) | null = null;

beforeEach(() => {
  frames = stubFrames();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        resized = callback;
      }
      observe() {}
      unobserve() {}
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The observer tells that a row has another height than thought. */
function tell(index: number, height: number): void {
  const target = document.createElement('div');
  target.dataset.index = String(index);
  resized?.([{ target, borderBoxSize: [{ blockSize: height }] }]);
}

describe('createRowDriver', () => {
  it('draws the first screen and on, frame by frame, and asks for no frame when nothing is left to do', () => {
    const { driver, tops, window, draw } = list();
    driver.show(tops, window);
    expect(draw).not.toHaveBeenCalled();
    frames.next(0);
    frames.next(16);
    expect(window.drawn()).toMatchObject({ first: 0, end: 5 });
    rest();
    expect(window.drawn()).toMatchObject({ first: 0, end: 9, coming: null });
    expect(draw).toHaveBeenCalledTimes(10);
    expect(frames.waiting()).toBe(0);
  });

  it('goes on when one scrolls', () => {
    const { driver, tops, window, view } = list();
    driver.show(tops, window);
    rest();
    view.scrollTop = 1000;
    view.dispatchEvent(new Event('scroll'));
    expect(frames.waiting()).toBe(1);
    rest();
    expect(window.drawn()).toMatchObject({ first: 5, end: 19 });
  });

  it('leaves two frames to a step', () => {
    const { driver, tops, window, draw } = list();
    driver.show(tops, window);
    rest();
    draw.mockClear();
    driver.step();
    driver.scrollTo(200, 3);
    frames.next(1000);
    frames.next(1016);
    expect(draw).not.toHaveBeenCalled();
    frames.next(1032);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('keeps the row one looks at in its place when a row before it turns out higher', () => {
    const { driver, tops, window, view } = list();
    driver.show(tops, window);
    driver.scrollTo(1000, 12);
    rest();
    const before = view.scrollTop;
    tell(10, ROW + 40);
    expect(view.scrollTop).toBe(before + 40);
    tell(14, ROW + 40);
    expect(view.scrollTop).toBe(before + 40);
    expect(tops.top(15)).toBe(12 + 15 * 100 + 80);
  });

  it('finds where to begin in other rows: what begins on screen stays, and what is gone is left out', () => {
    const { driver, tops, window } = list();
    driver.show(tops, window);
    driver.scrollTo(1020, 10);
    rest();
    // row 10 begins above the screen; of those below it 11 is gone and 12 has three rows more before it
    const others = createRowTops(1003, () => ROW);
    const place = driver.placeIn(others, (row) => (row === 11 ? null : row + 3));
    expect(place).toMatchObject({ anchor: 15, top: 1320 });
    expect(place.visible).toEqual({ first: others.at(1320), last: others.at(1820) });
    const view = driver.placeIn(others, () => null);
    expect(view).toMatchObject({ top: 1020, anchor: others.at(1020) });
  });

  it('asks for nothing any more when it is over', () => {
    const { driver, tops, window, view, draw, end } = list();
    driver.show(tops, window);
    end();
    expect(frames.waiting()).toBe(0);
    view.scrollTop = 1000;
    view.dispatchEvent(new Event('scroll'));
    expect(frames.waiting()).toBe(0);
    expect(draw).not.toHaveBeenCalled();
  });
});
