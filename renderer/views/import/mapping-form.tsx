import { useStore } from 'zustand';
import type { FileMapping } from '../../../shared/domain/import.ts';
import type { FieldMapping, MappedRole, MappingChange } from '../../../shared/domain/mapping.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { Button, Select } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './import.module.css';
import { MappingLines } from './mapping-lines.tsx';
import { SavedMappings } from './saved-mappings.tsx';

type PathField = { [Name in keyof FieldMapping]: string extends FieldMapping[Name] ? Name : never }[keyof FieldMapping];

const roles: readonly MappedRole[] = ['user', 'assistant', 'system', 'tool'];

/** Where a generic shape keeps its fields, as proposed from the data; every change is read and previewed at once. */
export function MappingForm({ file, mapping: read }: { file: string; mapping: FileMapping }) {
  const { imports } = useServices();
  const options = useStore(imports, (state) => state.options);
  // what was set a moment ago stands, though the preview does not know it yet
  const mapping: FileMapping = { ...read, fields: { ...read.fields, ...options.mapping } };
  const set = (change: MappingChange) => void imports.getState().reread({ mapping: { ...options.mapping, ...change } });
  const table = mapping.fields.item !== null || mapping.lists.length === 0;
  return (
    <details className={styles.options} open>
      <summary>{t('import.mapping')}</summary>
      <section className={styles.mapping} aria-label={t('import.mapOf', file)}>
        <p className={styles.meta}>{t('import.mappingHint', file)}</p>
        <SavedMappings mapping={mapping} onApply={(saved) => void imports.getState().reread({ mapping: saved })} />
        {table ? <TableFields mapping={mapping} set={set} /> : <RecordFields mapping={mapping} set={set} />}
        <MappingLines lines={mapping.lines} />
        <div className={styles.ways}>
          <Button disabled={options.mapping === null} onClick={() => void imports.getState().reread({ mapping: null })}>
            {t('import.mapReset')}
          </Button>
        </div>
      </section>
    </details>
  );
}

interface FieldsProps {
  mapping: FileMapping;
  set: (change: MappingChange) => void;
}

function RecordFields({ mapping, set }: FieldsProps) {
  const { fields, plain, lists, inMessages } = mapping;
  const path = (label: string, name: PathField, choices: readonly string[], none?: string) => (
    <PathSelect
      label={label}
      value={fields[name]}
      choices={choices}
      none={none}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const none = t('import.mapNone');
  return (
    <>
      <div className={styles.optionGrid}>
        {path(t('import.mapMessages'), 'messages', lists)}
        {path(t('import.mapRole'), 'role', inMessages)}
        {path(t('import.mapContent'), 'content', inMessages)}
        {mapping.roles.map((name) => (
          <RoleSelect key={name} name={name} roles={fields.roles} onChange={(next) => set({ roles: next })} />
        ))}
        {path(t('import.mapId'), 'id', plain, none)}
        {path(t('import.mapSource'), 'source', plain, t('import.fromFile'))}
        {path(t('import.mapDomainField'), 'domain', plain, none)}
        {path(t('import.mapTask'), 'task', plain, none)}
        {path(t('import.mapRun'), 'run', plain, none)}
        {path(t('import.mapReward'), 'reward', plain, none)}
      </div>
      <RatingFields mapping={mapping} set={set} />
    </>
  );
}

function TableFields({ mapping, set }: FieldsProps) {
  const { fields, plain } = mapping;
  const none = t('import.mapNone');
  return (
    <>
      <div className={styles.optionGrid}>
        <PathSelect
          label={t('import.mapItem')}
          value={fields.item}
          choices={plain}
          none={none}
          onChange={(item) => set({ item })}
        />
        <PathSelect
          label={t('import.mapAnnotator')}
          value={fields.annotator}
          choices={plain}
          none={t('import.mapRaters')}
          onChange={(annotator) => set({ annotator })}
        />
        <PathSelect
          label={t('import.mapDimension')}
          value={fields.dimension}
          choices={plain}
          none={none}
          onChange={(dimension) => set({ dimension })}
        />
        <PathSelect
          label={t('import.mapValue')}
          value={fields.value}
          choices={plain}
          none={none}
          onChange={(value) => set({ value })}
        />
      </div>
      {fields.dimension === null && <RatingFields mapping={mapping} set={set} />}
    </>
  );
}

/** Which field answers which question of the instrument. */
function RatingFields({ mapping: { fields, plain }, set }: FieldsProps) {
  const change = (question: string, path: string | null) => {
    const { [question]: _, ...others } = fields.ratings;
    set({ ratings: path === null ? others : { ...others, [question]: path } });
  };
  return (
    <details className={styles.options}>
      <summary>{t('import.mapRatings')}</summary>
      <div className={styles.optionGrid}>
        {TAU_BENCH_SURVEY.questions.map(({ id }) => (
          <PathSelect
            key={id}
            label={id}
            value={fields.ratings[id] ?? null}
            choices={plain}
            none={t('import.mapNone')}
            onChange={(path) => change(id, path)}
          />
        ))}
      </div>
    </details>
  );
}

interface PathSelectProps {
  label: string;
  value: string | null;
  choices: readonly string[];
  /** What having no such field is called; without it there must be one. */
  none?: string | undefined;
  onChange: (value: string | null) => void;
}

function PathSelect({ label, value, choices, none, onChange }: PathSelectProps) {
  const paths = [...new Set([...(value === null ? [] : [value]), ...choices])];
  const named = paths.map((path) => ({ value: path, label: path }));
  return (
    <Select
      label={label}
      value={value ?? ''}
      options={none === undefined ? named : [{ value: '', label: none }, ...named]}
      onChange={(path) => onChange(path === '' ? null : path)}
    />
  );
}

interface RoleSelectProps {
  name: string;
  roles: FieldMapping['roles'];
  onChange: (roles: FieldMapping['roles']) => void;
}

function RoleSelect({ name, roles: given, onChange }: RoleSelectProps) {
  const { [name]: current, ...others } = given;
  return (
    <Select
      label={t('import.mapSpeaker', name.slice(0, 30))}
      value={current ?? ''}
      options={[
        { value: '', label: t('import.mapAsUsual') },
        ...roles.map((role) => ({ value: role, label: t(`import.mapAs_${role}`) })),
      ]}
      onChange={(role) => onChange(role === '' ? others : { ...others, [name]: role as MappedRole })}
    />
  );
}
