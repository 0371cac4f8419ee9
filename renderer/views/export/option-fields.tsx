import type { ExportFormat } from '../../../shared/contract/outputs.ts';
import { Checkbox, ToggleGroup } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { FilterBar } from '../library/filter-bar.tsx';
import styles from './export.module.css';
import type { ExportOptions } from './use-export-options.ts';

interface OptionFieldsProps {
  format: ExportFormat;
  options: ExportOptions;
  onChange: (change: ExportOptions) => void;
}

/** The options that the chosen format takes notice of. */
export function OptionFields({ format, options, onChange }: OptionFieldsProps) {
  const sources = useApp((app) => app.sources);
  const { data: facets } = useAnswer('conversations.facets', {}, ['conversations']);
  const takes = (name: ExportFormat['options'][number]) => format.options.includes(name);
  if (format.options.length === 0) return <p className={styles.meta}>{t('export.noOptions')}</p>;
  return (
    <fieldset className={styles.options}>
      <legend>{t('export.options')}</legend>
      {takes('filter') && (
        <div className={styles.option}>
          <span className={styles.optionName}>{t('export.which')}</span>
          <span className={styles.chips}>
            <FilterBar
              filter={options.filter ?? {}}
              context={{ sources, facets }}
              onChange={(filter) => onChange({ filter })}
            />
          </span>
        </div>
      )}
      {takes('revisions') && (
        <div className={styles.option}>
          <span className={styles.optionName}>{t('export.answers')}</span>
          <ToggleGroup
            label={t('export.answers')}
            value={options.revisions ?? (format.id === 'counterpart-jsonl' ? 'all' : 'current')}
            options={[
              { value: 'current', label: t('export.current') },
              { value: 'all', label: t('export.history') },
            ]}
            onChange={(revisions) => onChange({ revisions })}
          />
        </div>
      )}
      {takes('splits') && (
        <div className={styles.option}>
          <span className={styles.optionName}>{t('export.splits')}</span>
          <ToggleGroup
            label={t('export.splits')}
            value={options.splits ?? 'parquet'}
            options={[
              { value: 'parquet', label: t('export.parquet') },
              { value: 'jsonl', label: t('export.jsonl') },
            ]}
            onChange={(splits) => onChange({ splits })}
          />
        </div>
      )}
      {takes('pseudonyms') && (
        <Checkbox checked={options.pseudonyms ?? false} onChange={(pseudonyms) => onChange({ pseudonyms })}>
          {t('export.pseudonyms')}
        </Checkbox>
      )}
      {takes('spreadsheetSafe') && (
        <Checkbox
          checked={options.spreadsheetSafe ?? true}
          onChange={(spreadsheetSafe) => onChange({ spreadsheetSafe })}
        >
          {t('export.spreadsheetSafe')}
        </Checkbox>
      )}
    </fieldset>
  );
}
