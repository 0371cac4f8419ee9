import { useState } from 'react';
import type { Refusal } from '../../shared/domain/errors.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/field.tsx';
import { FolderList } from '../components/files/folder-list.tsx';
import { ErrorNote } from '../components/note.tsx';
import { refusal } from '../refusal.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp, useServices } from '../use-services.ts';
import { fileNameOf } from './study-file.ts';

/**
 * A name first; where the file goes is the system's dialog or, in a browser, a folder inside the host's root. It stays until the
 * study is there, so that a name that will not do can be mended.
 */
export function NewStudyDialog({ onClose }: { onClose: () => void }) {
  const { app, client } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const [name, setName] = useState('');
  const [dir, setDir] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const listing = useAnswer('files.list', systemDialogs ? null : { dir });
  const file = fileNameOf(name);

  async function create(): Promise<void> {
    if (name.trim() === '' || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const ref = systemDialogs ? await chosen() : await inFolder();
      if (!ref) return;
      await app.getState().createStudy(ref, name.trim());
      onClose();
      navigate(href('library'));
    } catch (error) {
      setFailure(refusal(error));
    } finally {
      setBusy(false);
    }
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
      <Button variant="primary" disabled={name.trim() === '' || busy} onClick={() => void create()}>
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
        {failure && <ErrorNote error={failure} />}
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
