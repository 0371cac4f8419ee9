import { Checkbox, RadioGroup, Select, SourceName, TextField } from '../../components/index.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './filters.module.css';
import type { FilterContext, FilterKind } from './filters.ts';

interface EditorProps {
  kind: FilterKind;
  filter: LibraryFilter;
  context: FilterContext;
  /** The members of this kind; undefined takes one away. */
  onChange: (values: Partial<LibraryFilter>) => void;
}

/** What a filter can be set to; every change shows at once in the table behind. */
export function FilterEditor({ kind, filter, context, onChange }: EditorProps) {
  const { facets, sources } = context;
  switch (kind.id) {
    case 'source':
      return (
        <Checks
          options={sources.map(({ id }) => ({
            value: id,
            label: <SourceName id={id} />,
            count: facets?.sources.find((facet) => facet.id === id)?.count,
          }))}
          chosen={filter.sources ?? []}
          onChange={(chosen) => onChange({ sources: chosen })}
        />
      );
    case 'domain':
      return (
        <Checks
          options={(facets?.domains ?? []).map(({ domain, count }) => ({ value: domain, label: domain, count }))}
          chosen={filter.domains ?? []}
          onChange={(chosen) => onChange({ domains: chosen })}
        />
      );
    case 'task':
      return (
        <TextField
          label={t('library.taskKey')}
          value={filter.task ?? ''}
          onChange={(task) => onChange({ task: task.trim() || undefined })}
          autoFocus
        />
      );
    case 'turns':
      return <Range filter={filter} onChange={onChange} />;
    case 'reward':
      return (
        <RadioGroup
          label={t(kind.label)}
          value={filter.reward ?? null}
          options={(['success', 'failure', 'none'] as const).map((value) => ({
            value,
            label: t(`library.reward_${value}`),
          }))}
          onChange={(reward) => onChange({ reward })}
        />
      );
    case 'run':
      return (
        <OneOf
          label={t('library.run')}
          values={facets?.runs ?? []}
          value={filter.run}
          set={(run) => onChange({ run })}
        />
      );
    case 'batch':
      return (
        <OneOf
          label={t('library.batch')}
          values={facets?.batches ?? []}
          value={filter.batch}
          set={(batch) => onChange({ batch })}
        />
      );
    default:
      return <YesNo kind={kind} filter={filter} onChange={onChange} />;
  }
}

interface ChecksProps<T> {
  options: { value: T; label: React.ReactNode; count: number | undefined }[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
}

function Checks<T extends string | number>({ options, chosen, onChange }: ChecksProps<T>) {
  return (
    <div className={styles.checks}>
      {options.map(({ value, label, count }) => (
        <div key={value} className={styles.check}>
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))}
          >
            {label}
          </Checkbox>
          {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
        </div>
      ))}
    </div>
  );
}

function Range({ filter, onChange }: Pick<EditorProps, 'filter' | 'onChange'>) {
  const { minTurns, maxTurns } = filter;
  const read = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
  return (
    <div className={styles.range}>
      <TextField
        label={t('library.fewest')}
        inputMode="numeric"
        value={minTurns?.toString() ?? ''}
        onChange={(text) => onChange({ minTurns: read(text), maxTurns })}
        autoFocus
      />
      <TextField
        label={t('library.most')}
        inputMode="numeric"
        value={maxTurns?.toString() ?? ''}
        onChange={(text) => onChange({ minTurns, maxTurns: read(text) })}
      />
    </div>
  );
}

interface OneOfProps {
  label: string;
  values: number[];
  value: number | undefined;
  set: (value: number | undefined) => void;
}

function OneOf({ label, values, value, set }: OneOfProps) {
  const options = [{ value: '', label: t('library.any') }, ...values.map((n) => ({ value: `${n}`, label: `${n}` }))];
  return (
    <Select
      label={label}
      value={value?.toString() ?? ''}
      options={options}
      onChange={(text) => set(text === '' ? undefined : Number(text))}
    />
  );
}

function YesNo({ kind, filter, onChange }: Pick<EditorProps, 'kind' | 'filter' | 'onChange'>) {
  const member = kind.members[0] as 'kept' | 'flagged' | 'surveyComplete';
  const value = filter[member];
  const survey = kind.id === 'survey';
  return (
    <RadioGroup
      label={t(kind.label)}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: survey ? t('library.surveyComplete') : t('common.yes') },
        { value: 'no', label: survey ? t('library.surveyIncomplete') : t('common.no') },
      ]}
      onChange={(choice) => onChange({ [member]: choice === 'yes' })}
    />
  );
}
