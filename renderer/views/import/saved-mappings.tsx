import { useState } from 'react';
import type { FileMapping } from '../../../shared/domain/import.ts';
import type { MappingChange } from '../../../shared/domain/mapping.ts';
import { Button, Select, TextField } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './import.module.css';

interface SavedMappingsProps {
  mapping: FileMapping;
  onApply: (mapping: MappingChange) => void;
}

/** Mappings of earlier files of this shape, for use again, and this one under a name. They are kept in the profile. */
export function SavedMappings({ mapping: { format, fields }, onApply }: SavedMappingsProps) {
  const { app, toasts } = useServices();
  const all = useApp(({ settings }) => settings.mappings);
  const [name, setName] = useState('');
  const own = all.filter((saved) => saved.format === format);
  const save = async () => {
    const called = name.trim();
    const others = all.filter((saved) => saved.format !== format || saved.name !== called);
    await app.getState().change({ mappings: [...others, { name: called, format, mapping: fields }].slice(-50) });
    setName('');
    toasts.getState().show(t('import.mapKept', called));
  };
  return (
    <div className={styles.saved}>
      {own.length > 0 && (
        <Select
          label={t('import.mapSaved')}
          value=""
          options={[
            { value: '', label: t('import.mapPick') },
            ...own.map((saved) => ({ value: saved.name, label: saved.name })),
          ]}
          onChange={(chosen) => {
            const saved = own.find((candidate) => candidate.name === chosen);
            if (saved) onApply(saved.mapping);
          }}
        />
      )}
      <TextField label={t('import.mapSaveAs')} value={name} onChange={setName} maxLength={200} />
      <Button disabled={name.trim() === ''} onClick={() => void save()}>
        {t('import.mapSave')}
      </Button>
    </div>
  );
}
