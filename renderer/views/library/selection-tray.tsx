import { useStore } from 'zustand';
import { Button, KeyCaps, SourceName } from '../../components/index.ts';
import type { LibraryRow, LibraryStore } from '../../stores/library-store.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './library.module.css';
import { sideBySide } from './pairing.ts';

interface SelectionTrayProps {
  store: LibraryStore;
  onOpen: () => void;
  onAdd: () => void;
}

/** What is selected, and what can be done with it. */
export function SelectionTray({ store, onOpen, onAdd }: SelectionTrayProps) {
  const selected = useStore(store, (state) => state.selected);
  const writable = useApp((app) => app.study !== null && !app.study.readOnly);
  if (selected.size === 0) return null;
  const rows = [...selected.values()];
  const pair = sideBySide(rows);
  return (
    <section className={styles.tray} aria-label={t('library.selection')}>
      <div className={styles.trayText}>
        <b role="status">{t('library.selected', rows.length)}</b>
        {pair !== null && <Sides pair={pair} />}
        <span className={styles.meta}>{pair ? t('library.sameTask', pair[0]?.taskKey ?? '') : whyNot(rows)}</span>
      </div>
      {writable && (
        <Button variant="quiet" action="library.addToStudy" onClick={onAdd}>
          {t('library.add')}
        </Button>
      )}
      <Button variant="quiet" onClick={() => store.getState().selectAll(rows, false)}>
        {t('library.clear')}
        <KeyCaps chord="Esc" />
      </Button>
      <Button variant="primary" action="library.open" disabled={pair === null} onClick={onOpen}>
        {t('library.openPair')}
      </Button>
    </section>
  );
}

function Sides({ pair }: { pair: readonly LibraryRow[] }) {
  return pair.map((row) => (
    <SourceName key={row.id} id={row.sourceId}>
      {[row.sourceLabel, place(row)].filter(Boolean).join(', ')}
    </SourceName>
  ));
}

function place({ run, batch }: LibraryRow): string | null {
  if (run !== null) return t('common.run', run);
  return batch === null ? null : t('common.batch', batch);
}

/** Says why a selection cannot be opened side by side. */
function whyNot(rows: readonly LibraryRow[]): string {
  if (rows.length === 1) return t('library.selectAnother');
  if (rows.length > 3) return t('library.tooMany');
  return t('library.otherTasks');
}
