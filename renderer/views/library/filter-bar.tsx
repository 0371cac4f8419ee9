import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Chip, Icon, Popover, RemovableChip } from '../../components/index.ts';
import { useActions } from '../../keys/use-actions.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import { t } from '../../strings/index.ts';
import { FilterEditor } from './filter-editor.tsx';
import styles from './filters.module.css';
import { type FilterContext, type FilterKind, filterKinds, isSet, withFilter } from './filters.ts';

interface FilterBarProps {
  filter: LibraryFilter;
  context: FilterContext;
  onChange: (filter: LibraryFilter) => void;
}

/** Filters as chips: press one to change it, its cross to take it away; the dashed one adds another. */
export function FilterBar({ filter, context, onChange }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState<FilterKind | null>(null);
  const set = filterKinds.filter((kind) => isSet(kind, filter));

  function edit(kind: FilterKind | null): void {
    setEditing(kind);
    setOpen(true);
  }

  useActions({ 'library.filter': () => edit(null) });
  return (
    <>
      {set.map((kind) => (
        <RemovableChip
          key={kind.id}
          removeLabel={t('library.removeFilter', t(kind.label))}
          onRemove={() => onChange(withFilter(filter, kind))}
          onClick={() => edit(kind)}
        >
          {t(kind.label)} <b>{kind.describe(filter, context)}</b>
        </RemovableChip>
      ))}
      <Popover
        label={t('library.filter')}
        open={open}
        onOpenChange={(next) => (next ? edit(null) : setOpen(false))}
        trigger={
          <Chip add icon="plus" action="library.filter">
            {t('library.filter')}
          </Chip>
        }
      >
        {editing === null ? (
          <ul className={styles.kinds}>
            {filterKinds
              .filter((kind) => kind.offered(context))
              .map((kind) => (
                <li key={kind.id}>
                  <button type="button" className={styles.kind} onClick={() => setEditing(kind)}>
                    {t(kind.label)}
                    <Icon name="right" small />
                  </button>
                </li>
              ))}
          </ul>
        ) : (
          <EditorPanel key={editing.id} label={t(editing.label)} onBack={() => setEditing(null)}>
            <FilterEditor
              kind={editing}
              filter={filter}
              context={context}
              onChange={(values) => onChange(withFilter(filter, editing, values))}
            />
          </EditorPanel>
        )}
      </Popover>
    </>
  );
}

/** Takes the focus to its first control, since the entry that opened it is gone. */
function EditorPanel({ label, onBack, children }: { label: string; onBack: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <div ref={ref} className={styles.editor}>
      <button type="button" className={styles.back} onClick={onBack}>
        <Icon name="left" small />
        {label}
      </button>
      {children}
    </div>
  );
}
