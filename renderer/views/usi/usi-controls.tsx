import type { UsiSubset } from '../../../shared/contract/usi-view.ts';
import { Select } from '../../components/select.tsx';
import { t } from '../../strings/index.ts';
import type { UsiOptions } from './options.ts';
import { subsetLabel } from './subset-words.ts';
import styles from './usi.module.css';

interface UsiControlsProps {
  options: UsiOptions;
  /** Parts of the study that hold people. */
  subsets: readonly UsiSubset[];
  onChange: (options: UsiOptions) => void;
}

/** What the numbers rest on; always on view, because a table means nothing without it. */
export function UsiControls({ options, subsets, onChange }: UsiControlsProps) {
  const set = (changed: Partial<UsiOptions>) => onChange({ ...options, ...changed });
  const published = options.profile === 'published';
  const parts = [null, ...subsets];
  return (
    <div className={styles.controls}>
      <Select
        label={t('usiAnalysis.part')}
        value={JSON.stringify(options.subset)}
        options={parts.map((part) => ({ value: JSON.stringify(part), label: subsetLabel(part) }))}
        onChange={(part) => set({ subset: JSON.parse(part) as UsiSubset | null })}
      />
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
        options={(published ? (['reference', 'mean'] as const) : (['mean', 'omit'] as const)).map((value) => ({
          value,
          label: t(value === 'omit' ? 'usiAnalysis.omit' : `usi.${value}`),
        }))}
        onChange={(fill) => set({ fill })}
      />
      {!published && (
        <>
          <Select
            label={t('usiAnalysis.behaviour')}
            value={options.behaviour}
            options={[
              { value: 'lexicon', label: t('usiAnalysis.lexicon') },
              { value: 'labels', label: t('usiAnalysis.labels') },
            ]}
            onChange={(behaviour) => set({ behaviour })}
          />
          <Select
            label={t('usiAnalysis.outcome')}
            value={options.outcome}
            options={[
              { value: 'reward', label: t('usiAnalysis.reward') },
              { value: 'annotators', label: t('usiAnalysis.byAnnotators') },
            ]}
            onChange={(outcome) => set({ outcome })}
          />
        </>
      )}
    </div>
  );
}
