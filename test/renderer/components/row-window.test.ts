import { describe, expect, it } from 'vitest';
import { createRowWindow, type RowWindow } from '../../../renderer/components/transcript/row-window.ts';

const FRAME_MS = 16;

/** Frames until nothing is left to do; what was drawn after each. */
function settle(window: RowWindow, first: number, last: number, from: number, moved = false) {
  const frames: { first: number; end: number; coming: number | null; drafts: number[] }[] = [];
  for (let now = from; frames.length < 100; now += FRAME_MS) {
    window.advance({ visible: { first, last }, moved, now });
    if (window.resting()) return frames;
    const drawn = window.drawn();
    frames.push({ ...drawn, drafts: drawn.drafts.filter((row) => row !== null) });
  }
  throw new Error('it never rests');
}

function settled(first: number, last: number): RowWindow {
  const window = createRowWindow(10_000);
  settle(window, first, last, 0);
  return window;
}

describe('createRowWindow', () => {
  it('draws the first screen, three rows a frame, and then four beyond it: one frame makes a row, the next shows it', () => {
    const window = createRowWindow(10_000);
    expect(settle(window, 0, 5, 0).map(({ end, coming }) => [end, coming])).toEqual([
      [3, null],
      [6, null],
      [7, 6],
      [7, null],
      [8, 7],
      [8, null],
      [9, 8],
      [9, null],
      [10, 9],
      [10, null],
    ]);
    expect(window.drawn()).toEqual({ first: 0, end: 10, coming: null, drafts: [] });
  });

  it('begins where one went meanwhile', () => {
    const window = createRowWindow(10_000);
    window.advance({ visible: { first: 0, last: 5 }, moved: false, now: 0 });
    window.advance({ visible: { first: 500, last: 505 }, moved: true, now: FRAME_MS });
    expect(window.drawn()).toMatchObject({ first: 500, end: 503, drafts: [] });
  });

  it('has what is on screen at once where that is known', () => {
    const window = createRowWindow(10_000, { first: 700, last: 706 });
    expect(window.drawn()).toEqual({ first: 700, end: 707, coming: null, drafts: [] });
    settle(window, 700, 706, 0);
    expect(window.drawn()).toEqual({ first: 696, end: 711, coming: null, drafts: [] });
  });

  it('has all rows of a short list in the page', () => {
    const window = createRowWindow(30);
    settle(window, 10, 15, 0);
    expect(window.drawn()).toEqual({ first: 0, end: 30, coming: null, drafts: [] });
  });

  it('makes rows and shows them, and then lets go of those left behind', () => {
    const window = settled(100, 105);
    expect(window.drawn()).toMatchObject({ first: 96, end: 110 });
    const frames = settle(window, 103, 108, 1000);
    expect(frames.map(({ first, end, coming }) => [first, end, coming])).toEqual([
      [96, 111, 110],
      [96, 111, null],
      [96, 112, 111],
      [96, 112, null],
      [96, 113, 112],
      [96, 113, null],
      [97, 113, null],
      [98, 113, null],
      [99, 113, null],
    ]);
  });

  it.each([
    ['down', 1],
    ['up', -1],
  ])('keeps ahead of a wheel that turns fast, %s, and lets go as fast', (_, direction) => {
    // 120 px every three frames over rows of 100 px; a screen shows eight of them, and parts of two more
    const window = settled(5000, 5008);
    for (let at = 0, px = 500_000; at < 600; at++) {
      const moved = at % 3 === 0;
      if (moved) px += direction * 120;
      const visible = { first: Math.floor(px / 100), last: Math.floor((px + 800) / 100) };
      window.advance({ visible, moved, now: 1000 + at * FRAME_MS });
      const { first, end, coming, drafts } = window.drawn();
      expect(drafts).toEqual([]);
      for (let row = visible.first; row <= visible.last; row++) {
        expect(row >= first && row < end && row !== coming).toBe(true);
      }
      // a screen, four rows beyond it on each side, and nine that were left behind
      expect(end - first).toBeLessThanOrEqual(10 + 8 + 9);
    }
  });

  it('leaves a frame to the scrolling, but not two, and none while a row is missing on screen', () => {
    const window = settled(100, 105);
    const scroll = (now: number) => {
      window.advance({ visible: { first: 101, last: 106 }, moved: true, now });
      const { first, end, coming } = window.drawn();
      return [first, end, coming];
    };
    expect([1000, 1016, 1032, 1048].map(scroll)).toEqual([
      [97, 110, null],
      [97, 111, 110],
      [97, 111, null],
      [97, 111, null],
    ]);
    const further = settled(100, 105);
    expect(further.advance({ visible: { first: 106, last: 111 }, moved: true, now: 1000 })).toBe(true);
  });

  it('leaves the frame of a step to the step, though a row is missing', () => {
    const window = settled(100, 105);
    const frame = { visible: { first: 106, last: 111 }, moved: true };
    expect(window.advance({ ...frame, stepped: true, now: 1000 })).toBe(false);
    expect(window.resting()).toBe(false);
    expect(window.advance({ ...frame, stepped: false, now: 1016 })).toBe(true);
  });

  it('shows words while one jump follows another, and draws in full from the middle when they rest', () => {
    const window = settled(0, 5);
    for (const [at, now] of [
      [500, 1000],
      [900, 1032],
      [1300, 1064],
    ] as const) {
      const frame = { visible: { first: at, last: at + 5 }, moved: true };
      window.advance({ ...frame, now });
      window.advance({ ...frame, moved: false, now: now + FRAME_MS });
      const { drafts, first, end } = window.drawn();
      expect([...drafts].filter((row) => row !== null && row >= at).sort()).toEqual(
        [0, 1, 2, 3, 4, 5].map((i) => at + i),
      );
      expect(first >= at || end <= at).toBe(true);
    }
    const frames = settle(window, 1300, 1305, 1080);
    const full = frames.filter(({ first }) => first >= 1000);
    expect(full[0]).toMatchObject({ first: 1302, end: 1303 });
    // every row on screen is there in every frame, as words or in full
    for (const { first, end, coming, drafts } of frames) {
      for (let row = 1300; row <= 1305; row++) {
        expect((row >= first && row < end && row !== coming) || drafts.includes(row)).toBe(true);
      }
    }
    expect(window.drawn()).toEqual({ first: 1296, end: 1310, coming: null, drafts: [] });
  });

  it('waits for a page that has no height yet', () => {
    const window = createRowWindow(50);
    expect(window.advance({ visible: { first: 0, last: -1 }, moved: false, now: 0 })).toBe(false);
    expect(window.resting()).toBe(true);
  });
});
