import { useEffect, useRef, useState } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  const shown = listing.data?.dir;
  // the files come after the dialog: they are what it is about
  useEffect(() => {
    if (shown !== undefined) list.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [shown]);

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
        <div ref={list}>
          <FolderList
            listing={listing.data}
            offer={(entry) => entry.study}
            chosen={new Set(file === null ? [] : [file])}
            onEnter={setDir}
            onChoose={(entry) => (entry.ref === file ? open(entry.ref) : setFile(entry.ref))}
            empty={t('start.nothingHere')}
          />
        </div>
      )}
    </Dialog>
  );
}
