import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { type UploadedFile, uploadFile } from '../../client/upload.ts';
import { FolderList } from '../../components/files/folder-list.tsx';
import { Button, Dialog, ErrorNote, TextField } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './assign.module.css';
import { MergeReport } from './merge-report.tsx';

type Report = Output<'packet.merge'>;

/** Returned packets: chosen, looked at without writing, and then taken in. */
export function MergePackets({ onClose }: { onClose: () => void }) {
  const { client, toasts } = useServices();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [report, setReport] = useState<Report | null>(null);
  const [trusted, setTrusted] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);

  const merge = async (chosen: readonly UploadedFile[], dryRun: boolean) => {
    setBusy(true);
    try {
      const trust = trusted.split(/[\s,;]+/).filter((each) => each !== '');
      const done = await client.call('packet.merge', { files: chosen.map(({ ref }) => ref), dryRun, trust });
      setReport(done);
      setFailure(null);
      if (dryRun) return;
      toasts.getState().show(t('assign.merged', done.items, done.refused.length));
      onClose();
    } catch (error) {
      setFailure(refusal(error));
    } finally {
      setBusy(false);
    }
  };
  const take = (chosen: readonly UploadedFile[]) => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    void merge(chosen, true);
  };
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // what had the focus went with the list of files
    const dialog = body.current?.closest('[role=dialog]');
    if (report !== null && document.activeElement === dialog)
      dialog?.querySelector<HTMLElement>('footer [data-variant=primary]:enabled')?.focus();
  }, [report]);
  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      {report !== null && (
        <Button onClick={() => void merge(files, true)} disabled={busy}>
          {t('assign.lookAgain')}
        </Button>
      )}
      <Button
        variant="primary"
        disabled={busy || report === null || report.new === 0}
        onClick={() => void merge(files, false)}
      >
        {t('assign.mergeAct', report?.items ?? 0)}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('assign.packetMergeTitle')}
      description={t(report === null ? 'assign.mergeText' : 'assign.mergeDry')}
      footer={footer}
    >
      <div ref={body} className={styles.dialog}>
        {failure && <ErrorNote error={failure} />}
        {report === null ? (
          <Chooser busy={busy} onFailure={setFailure} onTake={take} />
        ) : (
          <>
            <MergeReport report={report} files={files} />
            {report.refused.length > 0 && (
              <TextField
                label={t('assign.trust')}
                hint={t('assign.trustHint')}
                value={trusted}
                onChange={setTrusted}
                autoComplete="off"
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface ChooserProps {
  busy: boolean;
  onFailure: (failure: Refusal) => void;
  onTake: (files: readonly UploadedFile[]) => void;
}

/** The system's dialog; or, in a browser, an upload or the folder that the host shows. */
function Chooser({ busy, onFailure, onTake }: ChooserProps) {
  const { client } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const input = useRef<HTMLInputElement>(null);
  const [dir, setDir] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const listing = useAnswer('files.list', systemDialogs ? null : { dir });
  const system = async () => onTake((await client.call('files.choose', { purpose: 'packets' })).files);
  const upload = async (picked: readonly File[]) => {
    try {
      const uploaded: UploadedFile[] = [];
      for (const file of picked) uploaded.push(await uploadFile(file));
      onTake(uploaded);
    } catch (error) {
      onFailure(refusal(error));
    }
  };
  return (
    <>
      <div className={styles.bar}>
        <Button
          variant={chosen.size === 0 ? 'primary' : 'plain'}
          icon="folder"
          disabled={busy}
          onClick={() => (systemDialogs ? void system() : input.current?.click())}
        >
          {t('assign.choosePackets')}
        </Button>
        {!systemDialogs && (
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept=".counterpart-packet"
            aria-label={t('assign.choosePackets')}
            onChange={(event) => void upload([...(event.target.files ?? [])])}
          />
        )}
      </div>
      {listing.error && <ErrorNote error={listing.error} retry={listing.reload} />}
      {listing.data !== null && (
        <>
          <FolderList
            listing={listing.data}
            offer={({ name }) => name.endsWith('.counterpart-packet')}
            chosen={new Set(chosen.keys())}
            onEnter={setDir}
            onChoose={(entry) => {
              const next = new Map(chosen);
              if (!next.delete(entry.ref)) next.set(entry.ref, entry.name);
              setChosen(next);
            }}
            empty={t('assign.noPacketsHere')}
          />
          <div>
            <Button
              variant={chosen.size === 0 ? 'plain' : 'primary'}
              disabled={chosen.size === 0 || busy}
              onClick={() => onTake([...chosen].map(([ref, name]) => ({ ref, name })))}
            >
              {t('assign.lookAt', chosen.size)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
