import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RowList } from '../../../renderer/components/transcript/row-list.tsx';
import type { Rows } from '../../../renderer/components/transcript/rows.ts';

const ROW = 88;

/** Rows that show words; of two rows with the same word there is none. */
function rowsOf(words: readonly string[]): Rows {
  return {
    count: words.length,
    estimate: () => ROW,
    keyOf: (index) => words[index] ?? '',
    placeOf: (key) => (words.includes(key) ? words.indexOf(key) : null),
  };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`);

function list(words: readonly string[]) {
  const text = (index: number) => words[index];
  return <RowList label="words" rows={rowsOf(words)} render={text} draft={text} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function settle(): void {
  act(() => {
    vi.advanceTimersByTime(2000);
  });
}

const shown = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-index]')];

it('keeps what is on screen, and where it is, when rows come in before it', () => {
  const before = numbered(200);
  const { container, rerender } = render(list(before));
  const scroller = container.querySelector('section') as HTMLElement;
  settle();
  scroller.scrollTop = 5000;
  scroller.dispatchEvent(new Event('scroll'));
  settle();
  const element = shown(container).find(({ textContent }) => textContent === 'row 52');
  expect(element?.dataset.index).toBe('52');
  rerender(list(['new 0', 'new 1', ...before.slice(0, 10), 'new 2', ...before.slice(10)]));
  settle();
  // three rows of 88 px, 12 px apart
  expect(scroller.scrollTop).toBe(5300);
  expect(shown(container).find(({ textContent }) => textContent === 'row 52')).toBe(element);
  expect(element?.dataset.index).toBe('55');
});

it('goes on from where it is when nothing of what is on screen is left', () => {
  const { container, rerender } = render(list(numbered(200)));
  settle();
  rerender(list(numbered(300).map((word) => `another ${word}`)));
  settle();
  expect(shown(container)[0]?.textContent).toBe('another row 0');
});

it('has every row in the page that is printed', () => {
  const { container } = render(list(numbered(200)));
  settle();
  expect(shown(container).length).toBeLessThan(40);
  window.dispatchEvent(new Event('beforeprint'));
  expect(shown(container).map(({ textContent }) => textContent)).toEqual(numbered(200));
  window.dispatchEvent(new Event('afterprint'));
  expect(shown(container).length).toBeLessThan(40);
});

it('prints a part of a very long list from where one is, and says so', () => {
  const { container } = render(list(numbered(10_000)));
  const scroller = container.querySelector('section') as HTMLElement;
  settle();
  // rows of 88 px, 12 px apart, after 12 px
  scroller.scrollTop = 12 + 5200 * 100;
  scroller.dispatchEvent(new Event('scroll'));
  settle();
  window.dispatchEvent(new Event('beforeprint'));
  const rows = shown(container);
  expect(rows[0]?.textContent).toBe('row 5200');
  expect(rows.at(-1)?.textContent).toBe('row 5599');
  expect(scroller.textContent).toContain('5,201 to 5,600 of 10,000');
  window.dispatchEvent(new Event('afterprint'));
  expect(scroller.textContent).not.toContain('of 10,000');
});
