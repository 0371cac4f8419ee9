// biome-ignore-all lint/a11y/useSemanticElements: its rows are windowed by position and cannot be table elements
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { useStore } from 'zustand';
import { Checkbox, Icon } from '../../components/index.ts';
import type { LibrarySort, LibraryStore } from '../../stores/library-store.ts';
import { type PlainKey, t } from '../../strings/index.ts';
import styles from './grid.module.css';

interface Column {
  label: PlainKey;
  by?: LibrarySort['by'];
  number?: boolean;
}

const columns: readonly Column[] = [
  { label: 'library.source', by: 'source' },
  { label: 'library.task', by: 'task' },
  { label: 'library.run', by: 'run', number: true },
  { label: 'library.turns', by: 'turns', number: true },
  { label: 'library.words', by: 'words', number: true },
  { label: 'library.reward', by: 'reward', number: true },
  { label: 'library.survey', by: 'survey', number: true },
  { label: 'library.keep' },
  { label: 'library.flag' },
];

export function GridHead({ store }: { store: LibraryStore }) {
  const { rows, selected, sort, filter } = useStore(store);
  const chosen = rows.filter(({ id }) => selected.has(id)).length;
  const { selectAll, show } = store.getState();
  const sortBy = (by: LibrarySort['by']) =>
    void show(filter, { by, descending: sort.by === by ? !sort.descending : false });
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row} aria-rowindex={1}>
        <span role="columnheader" className={styles.headCell}>
          <Checkbox
            hideLabel
            checked={chosen === 0 ? false : chosen === rows.length ? true : 'mixed'}
            onChange={(on) => selectAll(rows, on)}
          >
            {t('library.selectLoaded')}
          </Checkbox>
        </span>
        {columns.map(({ label, by, number }) => {
          const sorted =
            by !== undefined && sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            <span
              key={label}
              role="columnheader"
              className={styles.headCell}
              data-number={number || undefined}
              aria-sort={sorted}
            >
              {by === undefined ? (
                t(label)
              ) : (
                <button type="button" className={styles.sort} onClick={() => sortBy(by)}>
                  {t(label)}
                  {sorted && <Icon name={sorted === 'ascending' ? 'sortUp' : 'sortDown'} small />}
                </button>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
