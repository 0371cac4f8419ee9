import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { createFilling } from './filling.ts';
import styles from './row-list.module.css';
import { useFilling } from './use-filling.ts';

export interface RowListHandle {
  /** Brings a row into view; `centre` only moves when it is not well in view already. */
  reveal(index: number, how?: 'start' | 'centre'): void;
  focus(): void;
}

interface RowListProps {
  label: string;
  count: number;
  /** Height in pixels before a row was ever drawn; the closer, the calmer the scrollbar. */
  estimate: (index: number) => number;
  /** Stable as long as rows look the same: rows are drawn anew only when it changes. */
  render: (index: number) => ReactNode;
  /** The same row at little cost, for the moment before it is drawn in full. */
  draft: (index: number) => ReactNode;
  ref?: Ref<RowListHandle>;
}

/** Below this everything is in the page, so that the browser's own search and printing see it. */
const WHOLE = 80;
const OVERSCAN = 6;
/** More than are ever drawn at the same time. */
const DRAFTS = 200;

/**
 * A windowed list of rows of unknown height. Positions are written to the elements directly, so that scrolling draws
 * nothing but the rows that come in.
 */
export function RowList({ label, count, estimate, render, draft, ref }: RowListProps) {
  const scroller = useRef<HTMLElement>(null);
  const [filling] = useState(createFilling);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    measureElement: measured,
    overscan: filling.jumping() ? 0 : OVERSCAN,
    gap: 12,
    paddingStart: 12,
    paddingEnd: 32,
    rangeExtractor: useCallback(
      (range: Range) => (range.count <= WHOLE ? all(range.count) : defaultRangeExtractor(range)),
      [],
    ),
    directDomUpdates: true,
    // a transform would make every row a layer of its own, and layers cost more than placing a row
    directDomUpdatesMode: 'position',
    useFlushSync: false,
  });

  useFilling(filling, virtualizer.getVirtualIndexes(), virtualizer.range);

  useImperativeHandle(ref, () => ({
    reveal: (index, how = 'centre') => {
      const view = scroller.current;
      if (!view || index < 0 || index >= count) return;
      const item = virtualizer.measurementsCache[index];
      const top = view.scrollTop;
      const calm = item && item.start >= top + 40 && item.end <= top + view.clientHeight * 0.8;
      if (how === 'centre' && calm) return;
      virtualizer.scrollToIndex(index, { align: how === 'centre' ? 'center' : 'start' });
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <div ref={virtualizer.containerRef} className={styles.rows}>
        {virtualizer.getVirtualItems().map(({ key, index, start, size }) => {
          const fullness = filling.of(index);
          if (fullness === 'full') {
            return (
              <div key={key} ref={virtualizer.measureElement} data-index={index} className={styles.row}>
                <RowBody index={index} render={render} />
              </div>
            );
          }
          // not measured, and the element goes on to other rows: nothing is made anew while rows fly past
          return (
            <div key={`draft ${index % DRAFTS}`} className={styles.draft} style={{ top: start, height: size }}>
              {fullness === 'draft' && <RowBody index={index} render={draft} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}

const RowBody = memo(function RowBody({ index, render }: { index: number; render: (index: number) => ReactNode }) {
  return render(index);
});

function all(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/**
 * The height that the page's own layout gave a row. A row that only just came is taken at its last or guessed height until then:
 * to ask at once would lay the page out again for each.
 */
function measured(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLElement, Element>,
): number {
  const height = entry?.borderBoxSize?.[0]?.blockSize;
  if (height !== undefined) return Math.round(height);
  const index = list.indexFromElement(element);
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index);
}
