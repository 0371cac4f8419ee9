import { type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ConversationFacets } from '../../../shared/contract/outputs.ts';
import { KeyCaps, TextField, useChord } from '../../components/index.ts';
import { filterQuery } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import type { LibraryFilter, LibraryStore } from '../../stores/library-store.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { FilterBar } from './filter-bar.tsx';
import styles from './library.module.css';
import { ShortcutBar } from './shortcut-bar.tsx';

interface LibraryToolsProps {
  store: LibraryStore;
  facets: ConversationFacets | null;
  searchRef: RefObject<HTMLInputElement | null>;
}

const typingMs = 150;

export function LibraryTools({ store, facets, searchRef }: LibraryToolsProps) {
  const { filter, page } = useStore(store);
  const sources = useApp((app) => app.sources);
  const unindexed = useApp((app) => app.study?.unindexed ?? 0);
  const change = (next: LibraryFilter) => navigate(href('library', null, filterQuery(next)), { replace: true });
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        <Search store={store} inputRef={searchRef} onChange={change} />
        <span className={styles.found} role="status">
          {filter.query !== undefined &&
            page !== null &&
            t(
              'library.found',
              formatNumber(page.total) + (page.totalExact ? '' : '+'),
              formatNumber(page.milliseconds, 0),
            )}
          {unindexed > 0 && ` ${t('library.unindexed', formatNumber(unindexed))}`}
        </span>
      </div>
      <div className={styles.row}>
        <FilterBar filter={filter} context={{ sources, facets }} onChange={change} />
        <ShortcutBar filter={filter} onChange={change} />
      </div>
    </div>
  );
}

interface SearchProps {
  store: LibraryStore;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (filter: LibraryFilter) => void;
}

/** The list; where nothing was found there is none, and the screen gets the focus. */
const toHits = () => (document.getElementById('conversations') ?? document.getElementById('main'))?.focus();

/** Searches as one types, a moment after the last key. Enter and Down go to the hits, Esc too once there is nothing to clear. */
function Search({ store, inputRef, onChange }: SearchProps) {
  const query = useStore(store, (state) => state.filter.query ?? '');
  const [text, setText] = useState(query);
  const chord = useChord('library.search');
  useEffect(() => setText(query), [query]);
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => onChange({ ...store.getState().filter, query: text || undefined }), typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <div className={styles.search}>
      <TextField
        ref={inputRef}
        label={t('library.search')}
        hideLabel
        type="search"
        icon="search"
        placeholder={t('library.search')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            if (text === '') toHits();
            setText('');
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            toHits();
          }
        }}
        trailing={<KeyCaps chord={text === '' ? (chord ?? '/') : 'Esc'} />}
      />
    </div>
  );
}
