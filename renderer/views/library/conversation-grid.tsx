// biome-ignore-all lint/a11y/useSemanticElements: what is windowed by position cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { usePrinting } from '../../printing.ts';
import type { LibraryRow, LibraryStore } from '../../stores/library-store.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useMedia } from '../../use-media.ts';
import { useApp } from '../../use-services.ts';
import { ConversationRow } from './conversation-row.tsx';
import styles from './grid.module.css';
import { GridHead } from './grid-head.tsx';

interface ConversationGridProps {
  store: LibraryStore;
  onOpen: (row: LibraryRow) => void;
}

/** Rows left below the window when the next page is fetched. */
const ahead = 60;
/** More than these are said to be missing on paper. */
const mostPrinted = 1000;

/**
 * The windowed table: only rows in view are in the page. The grid itself has the focus and names the row of the cursor,
 * so that scrolling rows away never takes the focus with them.
 */
export function ConversationGrid({ store, onOpen }: ConversationGridProps) {
  const { rows, page, cursor, moves, selected, filter } = useStore(store);
  const scroll = useRef<HTMLDivElement>(null);
  const height = useRowHeight(filter.query !== undefined);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
    // the head sticks to the top: a row moved to must not hide under it
    scrollPaddingStart: 40,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another measure of every row
  useEffect(() => virtual.measure(), [height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a key may ask for the row that has the cursor already
  useEffect(() => virtual.scrollToIndex(cursor), [cursor, moves, virtual]);
  useEffect(() => {
    if (document.activeElement === document.body) scroll.current?.focus({ preventScroll: true });
  }, []);

  const seen = virtual.getVirtualItems();
  const printing = usePrinting() !== null;
  // for paper all that have been fetched are in the page: nothing can be waited for
  const items = printing ? rows.slice(0, mostPrinted).map((_row, index) => ({ index, start: 0, size: height })) : seen;
  const total = page?.total ?? 0;
  const lastSeen = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastSeen > rows.length - ahead) void store.getState().more();
  }, [lastSeen, rows.length, store]);

  return (
    <div
      ref={scroll}
      id="conversations"
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t('library.table')}
      aria-rowcount={page?.totalExact ? page.total + 1 : -1}
      aria-multiselectable="true"
      aria-activedescendant={items.some(({ index }) => index === cursor) ? rowId(cursor) : undefined}
    >
      <GridHead store={store} />
      <div role="rowgroup" className={styles.body} style={printing ? undefined : { height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ConversationRow
              key={row.id}
              id={rowId(index)}
              row={row}
              index={index}
              top={start}
              height={size}
              cursor={index === cursor}
              selected={selected.has(row.id)}
              store={store}
              onOpen={onOpen}
            />
          );
        })}
      </div>
      {printing && items.length < total && (
        <p className={styles.part}>
          {t('library.printedPart', formatNumber(items.length), formatNumber(total), page?.totalExact ?? true)}
        </p>
      )}
    </div>
  );
}

function rowId(index: number): string {
  return `conversation-${index}`;
}

/** In pixels, since that is what windows are computed in: follows text size, density, and whether hits are shown. */
function useRowHeight(withHits: boolean): number {
  const textSize = useApp((app) => app.settings.textSize);
  const compact = useApp((app) => app.settings.density === 'compact');
  const stacked = useMedia('(max-width: 46rem)');
  const lines = stacked ? 66 : 36;
  const base = lines + (withHits ? 14 : 0) - (compact ? 6 : 0);
  return Math.round((base * textSize) / 100);
}
