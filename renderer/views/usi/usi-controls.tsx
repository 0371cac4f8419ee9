import { Select } from '../../components/select.tsx';
import { t } from '../../strings/index.ts';
import type { UsiOptions } from './options.ts';
import styles from './usi.module.css';

interface UsiControlsProps {
  options: UsiOptions;
  onChange: (options: UsiOptions) => void;
}

/** What the numbers rest on; always on view, because a table means nothing without it. */
export function UsiControls({ options, onChange }: UsiControlsProps) {
  const set = (changed: Partial<UsiOptions>) => onChange({ ...options, ...changed });
  const published = options.profile === 'published';
  return (
    <div className={styles.controls}>
      <Select
        label={t('usi.difficulty')}
        value={options.difficulty}
        options={[
          { value: 'pooled', label: t('usi.pooled') },
          { value: 'published', label: t('usi.yardstick') },
        ]}
        onChange={(difficulty) => set({ difficulty })}
      />
      <Select
        label={t('usi.evaluation')}
        value={options.evaluation}
        options={(
          ['participants', 'annotators', 'both', ...(published ? [] : (['pairs'] as const)), 'none'] as const
        ).map((value) => ({ value, label: t(`usi.${value}`) }))}
        onChange={(evaluation) => set({ evaluation })}
      />
      <Select
        label={t('usi.fill')}
        value={options.fill}
        options={(published ? (['reference', 'mean'] as const) : (['mean'] as const)).map((value) => ({
          value,
          label: t(`usi.${value}`),
        }))}
        onChange={(fill) => set({ fill })}
      />
    </div>
  );
}
