import { type ReactNode, useRef, useState } from 'react';
import { FolderList } from '../../components/files/folder-list.tsx';
import { Button, ErrorNote, Loading } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import { isImportable } from './dropped-files.ts';
import styles from './import.module.css';

/** Makes a file input take a folder; React does not know it. */
const folders = { webkitdirectory: '' };

/** Where files come from: the system's dialog; or, in a browser, an upload, or the folder that the host shows. */
export function FilePicker() {
  const systemDialogs = useApp((app) => app.info.dialogs);
  return systemDialogs ? <SystemPicker /> : <BrowserPicker />;
}

function SystemPicker() {
  const { client, imports } = useServices();
  const choose = async (purpose: 'import' | 'import-folder') => {
    const { files } = await client.call('files.choose', { purpose });
    if (files.length > 0) await imports.getState().preview(files);
  };
  return (
    <DropZone>
      <Button variant="primary" icon="folder" onClick={() => void choose('import')}>
        {t('import.choose')}
      </Button>
      <Button onClick={() => void choose('import-folder')}>{t('import.folder')}</Button>
    </DropZone>
  );
}

function BrowserPicker() {
  const { imports, toasts } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null, wanted: (file: File) => boolean = () => true) => {
    const files = [...(list ?? [])].filter(wanted);
    if (files.length > 0) void imports.getState().uploadAndPreview(files);
    else if (list?.length) toasts.getState().show(t('import.dropNothing'), { tone: 'warning' });
  };
  return (
    <>
      <DropZone>
        <Button variant="primary" icon="folder" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t('import.folder')}</Button>
      </DropZone>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => take(event.target.files)}
      />
      <input
        ref={folder}
        type="file"
        {...folders}
        hidden
        aria-label={t('import.folder')}
        onChange={(event) => take(event.target.files, isImportable)}
      />
      <HostFiles />
    </>
  );
}

/** Shows where files may be let go; the window takes them, there as anywhere. `children` are the other ways: buttons. */
function DropZone({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <p>{t('import.what')}</p>
      <div className={styles.ways}>
        {children}
        <span className={styles.meta}>{t('import.orDrop')}</span>
      </div>
    </div>
  );
}

/** Files that lie on the host's own disk need no upload. */
function HostFiles() {
  const { imports } = useServices();
  const [dir, setDir] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const listing = useAnswer('files.list', { dir });
  const preview = () => void imports.getState().preview([...chosen].map(([ref, name]) => ({ ref, name })));
  if (listing.error) return <ErrorNote error={listing.error} retry={listing.reload} />;
  if (listing.data === null) return <Loading />;
  const { parent, entries } = listing.data;
  if (parent === null && entries.every(({ study }) => study)) return null;
  return (
    <section className={styles.host}>
      <h3>{t('import.fromHost')}</h3>
      <FolderList
        listing={listing.data}
        offer={(entry) => !entry.study}
        chosen={new Set(chosen.keys())}
        onEnter={setDir}
        onChoose={(entry) => {
          const next = new Map(chosen);
          if (!next.delete(entry.ref)) next.set(entry.ref, entry.name);
          setChosen(next);
        }}
        empty={t('start.nothingHereImport')}
      />
      <div className={styles.foot}>
        <Button onClick={() => void imports.getState().preview([{ ref: listing.data?.dir ?? dir, name: dir }])}>
          {t('import.thisFolder')}
        </Button>
        <Button disabled={chosen.size === 0} onClick={preview}>
          {t('import.preview', chosen.size)}
        </Button>
      </div>
    </section>
  );
}
