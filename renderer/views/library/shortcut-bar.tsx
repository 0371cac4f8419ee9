import { useState } from 'react';
import type { SavedFilter } from '../../../shared/contract/outputs.ts';
import { Button, Chip, Popover, RemovableChip, TextField } from '../../components/index.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './library.module.css';
import { quickFilters, sameFilter, savedFor, withSaved } from './shortcuts.ts';

interface ShortcutBarProps {
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
}

/** Filters at hand: three that everybody needs, and one's own. */
export function ShortcutBar({ filter, onChange }: ShortcutBarProps) {
  const sources = useApp((app) => app.sources);
  const study = useApp((app) => app.study?.file ?? '');
  const filters = useApp((app) => app.settings.filters);
  const change = useApp((app) => app.change);
  const { app, toasts } = useServices();
  const saved = savedFor(filters, study);
  const known = saved.some((other) => sameFilter(other.filter, filter));
  const forget = async (own: SavedFilter) => {
    await change({ filters: filters.filter((other) => other !== own) });
    const undo = () =>
      void change({ filters: withSaved(app.getState().settings.filters, own.name, own.filter, study) });
    toasts.getState().show(t('library.filterForgotten', own.name), { undo: { label: t('common.undo'), run: undo } });
  };
  return (
    <div className={styles.shortcuts}>
      {quickFilters(sources).map((quick) => {
        const on = sameFilter(quick.filter, filter);
        return (
          <Chip key={quick.label} pressed={on} onClick={() => onChange(on ? {} : quick.filter)}>
            {t(quick.label)}
          </Chip>
        );
      })}
      {saved.map((own) => (
        <RemovableChip
          key={own.name}
          removeLabel={t('library.forgetFilter', own.name)}
          onRemove={() => void forget(own)}
          onClick={() => onChange(own.filter)}
        >
          {own.name}
        </RemovableChip>
      ))}
      {!known && !sameFilter(filter, {}) && (
        <SaveFilter onSave={(name) => void change({ filters: withSaved(filters, name, filter, study) })} />
      )}
    </div>
  );
}

function SaveFilter({ onSave }: { onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const trigger = (
    <Button variant="quiet" icon="star">
      {t('library.saveFilter')}
    </Button>
  );
  return (
    <Popover trigger={trigger} label={t('library.saveFilter')} align="end" open={open} onOpenChange={setOpen}>
      <form
        className={styles.newName}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          setOpen(false);
          setName('');
          onSave(name.trim());
        }}
      >
        <TextField label={t('library.filterName')} value={name} onChange={setName} maxLength={200} />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('overview.save')}
        </Button>
      </form>
    </Popover>
  );
}
