import { useState } from 'react';
import { useStore } from 'zustand';
import type { ImportOptions } from '../../../shared/domain/import.ts';
import { formats } from '../../../shared/formats/registry.ts';
import { Button, Checkbox, Select, TextField } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './import.module.css';

const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/**
 * What the reader cannot know better than a person: format, domain, how strict to be. Applied by reading anew. `wanted` is
 * the field without which it cannot go on.
 */
export function OptionsForm({ open = false, wanted = null }: { open?: boolean; wanted?: 'domain' | null }) {
  const { imports } = useServices();
  const { files, options } = useStore(imports);
  const [draft, setDraft] = useState<ImportOptions>(options);
  const changed = JSON.stringify(draft) !== JSON.stringify(options);
  const set = (change: Partial<ImportOptions>) => setDraft({ ...draft, ...change });
  return (
    <details className={styles.options} open={open || changed || undefined}>
      <summary>{t('import.options')}</summary>
      <form
        className={styles.optionGrid}
        onSubmit={(event) => {
          event.preventDefault();
          void imports.getState().preview(files, draft);
        }}
      >
        <Select
          label={t('import.format')}
          value={draft.format ?? ''}
          options={[
            { value: '', label: t('import.detect') },
            ...formats.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(format) => set({ format: format || null })}
        />
        <TextField
          label={t('import.domain')}
          placeholder={t('import.fromFile')}
          value={draft.domain ?? ''}
          ref={wanted === 'domain' ? takeFocus : null}
          onChange={(domain) => set({ domain: domain.trim() === '' ? null : domain })}
          maxLength={100}
        />
        <Checkbox checked={draft.strict} onChange={(strict) => set({ strict })}>
          {t('import.strict')}
        </Checkbox>
        <Button type="submit" disabled={!changed}>
          {t('import.again')}
        </Button>
      </form>
    </details>
  );
}
