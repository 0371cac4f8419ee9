import { memo, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { usePrinting } from '../../printing.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './row-list.module.css';
import type { Rows } from './rows.ts';
import { useRowWindow } from './use-row-window.ts';

export interface RowListHandle {
  /** Brings a row into view; `centre` only moves when it is not well in view already. */
  reveal(index: number, how?: 'start' | 'centre'): void;
  focus(): void;
  /** Brings the list itself into view, where the page scrolls around it. */
  show(): void;
  /** The row that stands on top of the screen; not one that only ends there. */
  top(): number;
}

interface RowListProps {
  label: string;
  /** Other rows take the place of those shown; what is the same in both stays as and where it is. */
  rows: Rows;
  /** Stable as long as rows look the same: rows are drawn anew only when it changes. */
  render: (index: number) => ReactNode;
  /** The same row at little cost, for the moment before it is drawn in full. */
  draft: (index: number) => ReactNode;
  ref?: Ref<RowListHandle>;
}

/** The style sheet has the same. Made once: it is asked with every step. */
let pageScrolls: MediaQueryList | null = null;
/** Pixels of a row's end that nobody reads. */
const READ = 40;
/** What is longer is printed from the row on that stands on top of the screen. */
const MOST_PRINTED = 400;

/**
 * A windowed list of rows of unknown height. Rows that are drawn in full follow each other in the flow, below the room of
 * those before: when one turns out higher than thought, the page itself moves the others.
 */
export function RowList({ label, rows, render, draft, ref }: RowListProps) {
  const scroller = useRef<HTMLElement>(null);
  const { tops, window, driver } = useRowWindow(scroller, rows);
  const printing = usePrinting() !== null;
  const { first, end, coming, drafts } = printing ? onPaper() : window.drawn();

  /** Rows are in the page before it is laid out for paper, and no frame follows to draw more. */
  function onPaper() {
    const top = rows.count > MOST_PRINTED ? tops.at(scroller.current?.scrollTop ?? 0) : 0;
    return { first: top, end: Math.min(rows.count, top + MOST_PRINTED), coming: null, drafts: [] };
  }

  useImperativeHandle(ref, () => ({
    reveal: (index, how = 'centre') => {
      const view = scroller.current;
      if (!view || index < 0 || index >= rows.count) return;
      driver.step();
      const [top, height] = [tops.top(index), tops.height(index)];
      const [above, room] = [view.scrollTop, view.clientHeight];
      const calm = top >= above + 40 && top + height <= above + room * 0.8;
      if (how === 'centre' && calm) return;
      driver.scrollTo(how === 'start' ? top : top - Math.max(0, room - height) / 2, index);
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
    show: () => {
      pageScrolls ??= matchMedia('(max-width: 46rem)');
      if (pageScrolls.matches) scroller.current?.scrollIntoView({ block: 'nearest' });
    },
    top: () => tops.at((scroller.current?.scrollTop ?? 0) + READ),
  }));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <div
        className={styles.rows}
        style={
          printing ? undefined : { height: tops.total(), paddingTop: tops.top(first === coming ? first + 1 : first) }
        }
      >
        {Array.from({ length: end - first }, (_, at) => first + at).map((index) => (
          <div
            key={rows.keyOf(index)}
            ref={printing ? null : driver.measure}
            data-index={index}
            className={styles.row}
            hidden={index === coming}
          >
            <RowBody index={index} render={render} />
          </div>
        ))}
        {drafts.map(
          (index, place) =>
            index !== null && (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a place keeps its element: nothing is made anew while rows fly past
                key={`draft ${place}`}
                className={styles.draft}
                style={{ top: tops.top(index), height: tops.height(index) }}
              >
                <RowBody index={index} render={draft} />
              </div>
            ),
        )}
      </div>
      {printing && end - first < rows.count && (
        <p className={styles.part}>
          {t('transcript.printedPart', formatNumber(first + 1), formatNumber(end), formatNumber(rows.count))}
        </p>
      )}
    </section>
  );
}

const RowBody = memo(function RowBody({ index, render }: { index: number; render: (index: number) => ReactNode }) {
  return render(index);
});
