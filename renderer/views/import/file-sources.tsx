import { type ReactNode, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportFileReport, ImportOptions } from '../../../shared/domain/import.ts';
import { Button, Select, SourceGlyph, TextField } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './file-sources.module.css';
import { alike, type FileOrigin, kindOfAll, originsOf, saidOfOne, sourceOfAll } from './said-of-files.ts';
import { useLooks } from './use-looks.ts';

/** Folders can hold hundreds of files. */
const shownFiles = 30;

/** Where each file's conversations come from, as found; what is set is read and previewed at once. */
export function FileSources({ files }: { files: readonly ImportFileReport[] }) {
  const { imports } = useServices();
  const options = useStore(imports, (state) => state.options);
  const known = useApp((app) => app.sources);
  const lookOf = useLooks(files);
  const [all, setAll] = useState(false);
  const id = useId();
  const origins = originsOf(files, options);
  const shown = all ? origins : origins.slice(0, shownFiles);
  const reread = (change: Partial<ImportOptions>) => void imports.getState().reread(change);
  if (origins.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('import.sources')}</h3>
      <p className={styles.meta}>{t('import.sourcesHint')}</p>
      <datalist id={`${id}-labels`}>
        {[...new Set(known.map(({ label }) => label))].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <ul className={styles.list}>
        {origins.length > 1 && <AllFiles origins={origins} options={options} list={`${id}-labels`} onSaid={reread} />}
        {shown.map((origin) => (
          <Row key={origin.key} name={origin.key} glyph={<SourceGlyph look={lookOf(origin.found)} />}>
            {origin.sourceOpen ? (
              <SourceField
                label={t('import.sourceOf', origin.key)}
                value={origin.source}
                placeholder={origin.moreSources > 0 ? several(origin) : t('import.asFound')}
                list={`${id}-labels`}
                onSet={(source) => reread(saidOfOne(options, origin.key, { source }))}
              />
            ) : (
              <span className={styles.fixed}>{origin.moreSources > 0 ? several(origin) : origin.source}</span>
            )}
            {origin.kindOpen ? (
              <KindSelect
                label={t('import.kindOf', origin.key)}
                value={origin.kind}
                onSet={(kind) => reread(saidOfOne(options, origin.key, { kind }))}
              />
            ) : (
              <span className={styles.fixed}>{kindWord(origin.kind)}</span>
            )}
          </Row>
        ))}
      </ul>
      {shown.length < origins.length && (
        <Button onClick={() => setAll(true)}>{t('import.showAllFiles', origins.length)}</Button>
      )}
    </section>
  );
}

interface AllFilesProps {
  origins: readonly FileOrigin[];
  options: ImportOptions;
  list: string;
  onSaid: (change: Partial<ImportOptions>) => void;
}

/** One press for all files that leave it open. */
function AllFiles({ origins, options, list, onSaid }: AllFilesProps) {
  const kinds = origins.filter(({ kindOpen }) => kindOpen).map(({ kind }) => kind);
  if (!origins.some(({ sourceOpen }) => sourceOpen)) return null;
  return (
    <Row name={t('import.allFiles')} all>
      <SourceField
        label={t('import.sourceOfAll')}
        value={alike(origins.map(({ source }) => source)) ?? ''}
        placeholder={t('import.differs')}
        list={list}
        onSet={(source) => onSaid(sourceOfAll(options, source))}
      />
      {kinds.length > 0 && (
        <KindSelect
          label={t('import.kindOfAll')}
          value={alike(kinds)}
          onSet={(kind) => onSaid(kindOfAll(options, kind))}
        />
      )}
    </Row>
  );
}

interface RowProps {
  name: string;
  glyph?: ReactNode;
  all?: boolean;
  children: ReactNode;
}

function Row({ name, glyph, all, children }: RowProps) {
  return (
    <li className={styles.row} data-all={all || undefined}>
      <span className={styles.name}>
        {glyph}
        <span>{name}</span>
      </span>
      {children}
    </li>
  );
}

interface SourceFieldProps {
  label: string;
  value: string;
  placeholder: string;
  list: string;
  /** Empty is null: as found. */
  onSet: (source: string | null) => void;
}

/** What is typed counts when the field is left, or on Enter. */
function SourceField({ label, value, placeholder, list, onSet }: SourceFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    setTyped(null);
    const wanted = typed?.trim() ?? value;
    if (wanted !== value) onSet(wanted === '' ? null : wanted);
  };
  return (
    <TextField
      label={label}
      hideLabel
      value={typed ?? value}
      placeholder={placeholder}
      list={list}
      maxLength={200}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}

interface KindSelectProps {
  label: string;
  /** null = not the same everywhere. */
  value: FileOrigin['kind'] | null;
  onSet: (kind: FileOrigin['kind']) => void;
}

function KindSelect({ label, value, onSet }: KindSelectProps) {
  const kinds = (['human', 'simulator'] as const).map((kind) => ({ value: kind, label: kindWord(kind) }));
  return (
    <Select<FileOrigin['kind'] | ''>
      label={label}
      hideLabel
      value={value ?? ''}
      options={value === null ? [{ value: '', label: t('import.differs') }, ...kinds] : kinds}
      onChange={(kind) => kind !== '' && onSet(kind)}
    />
  );
}

const kindWord = (kind: FileOrigin['kind']) => t(kind === 'human' ? 'import.mapHuman' : 'import.mapSimulator');

const several = ({ found, moreSources }: FileOrigin) => t('import.severalSources', found.label, moreSources);
