import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/field.tsx';
import { FolderList } from '../components/files/folder-list.tsx';
import { t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp, useServices } from '../use-services.ts';
import { fileNameOf } from './study-file.ts';
import { useStudyActions } from './use-study-actions.ts';

/** A name first; where the file goes is the system's dialog or, in a browser, a folder inside the host's root. */
export function NewStudyDialog({ onClose }: { onClose: () => void }) {
  const { client } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const studies = useStudyActions();
  const [name, setName] = useState('');
  const [dir, setDir] = useState('');
  const listing = useAnswer('files.list', systemDialogs ? null : { dir });
  const file = fileNameOf(name);

  async function create(): Promise<void> {
    if (name.trim() === '') return;
    const ref = systemDialogs ? await chosen() : await inFolder();
    if (!ref) return;
    onClose();
    await studies.create(ref, name.trim());
  }

  /** Enter may be quicker than the list of the folder. */
  async function inFolder(): Promise<string> {
    const folder = listing.data ?? (await client.call('files.list', { dir }));
    return `${folder.dir}/${file}`;
  }

  async function chosen(): Promise<string | undefined> {
    const { files } = await client.call('files.choose', { purpose: 'new-study', name: file });
    return files[0]?.ref;
  }

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={name.trim() === ''} onClick={() => void create()}>
        {t('start.create')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('start.newStudy')} footer={footer}>
      <form
        style={{ display: 'grid', gap: 'var(--s-5)' }}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField label={t('start.nameLabel')} hint={t('start.nameHint')} value={name} onChange={setName} autoFocus />
        {listing.data !== null && (
          <FolderList
            listing={listing.data}
            offer={() => false}
            chosen={null}
            onEnter={setDir}
            onChoose={() => undefined}
          />
        )}
        {listing.data !== null && <p>{t('start.willWrite', file)}</p>}
      </form>
    </Dialog>
  );
}
