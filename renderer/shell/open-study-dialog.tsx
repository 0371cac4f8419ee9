import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FolderList } from '../components/files/folder-list.tsx';
import { Loading } from '../components/loading.tsx';
import { ErrorNote } from '../components/note.tsx';
import { t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useStudyActions } from './use-study-actions.ts';

/** For hosts without a system dialog: study files in the folders that the host lists. */
export function OpenStudyDialog({ onClose }: { onClose: () => void }) {
  const [dir, setDir] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const listing = useAnswer('files.list', { dir });
  const studies = useStudyActions();

  function open(ref: string): void {
    onClose();
    void studies.open(ref);
  }

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={file === null} onClick={() => file !== null && open(file)}>
        {t('start.open')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('start.chooseStudy')} footer={footer}>
      {listing.error && <ErrorNote error={listing.error} retry={listing.reload} />}
      {listing.data === null ? (
        !listing.error && <Loading />
      ) : (
        <FolderList
          listing={listing.data}
          offer={(entry) => entry.study}
          chosen={new Set(file === null ? [] : [file])}
          onEnter={setDir}
          onChoose={(entry) => (entry.ref === file ? open(entry.ref) : setFile(entry.ref))}
          empty={t('start.nothingHere')}
        />
      )}
    </Dialog>
  );
}
