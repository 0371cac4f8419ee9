import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { FolderList } from '../../components/files/folder-list.tsx';
import { Button, Dialog, ErrorNote, TextField } from '../../components/index.ts';
import { NameChoice } from '../../components/name-choice.tsx';
import { refusal } from '../../refusal.ts';
import { fileNameOf } from '../../shell/study-file.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './assign.module.css';

interface MakePacketProps {
  /** Annotators with items. */
  names: readonly string[];
  onClose: () => void;
}

/** One packet per annotator, or several for somebody who works on several machines. */
export function MakePacket({ names, onClose }: MakePacketProps) {
  const { client, toasts } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const study = useApp((app) => app.study?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(names);
  const [text, setText] = useState('1');
  const [dir, setDir] = useState('');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const listing = useAnswer('files.list', systemDialogs ? null : { dir });
  const parts = Number(text);
  const right = Number.isInteger(parts) && parts >= 1 && parts <= 100;

  const place = async (name: string): Promise<string | null> => {
    if (!systemDialogs) return listing.data ? `${listing.data.dir}/${name}` : null;
    const { files } = await client.call('files.choose', { purpose: 'new-packet', name });
    return files[0]?.ref ?? null;
  };
  const make = async () => {
    setBusy(true);
    setFailure(null);
    const done: string[] = [];
    try {
      for (const annotator of chosen) {
        for (let part = 1; part <= parts; part += 1) {
          const named = [study, annotator, parts > 1 ? `${part} of ${parts}` : ''].filter(Boolean).join(' ');
          const name = fileNameOf(named, '.counterpart-packet');
          const out = await place(name);
          if (out === null) continue;
          await client.call('packet.make', { annotator, out, part, parts });
          done.push(name);
        }
      }
      if (done.length > 0) toasts.getState().show(t('assign.packetsMade', done));
      onClose();
    } catch (error) {
      setFailure(refusal(error));
      setMade(done);
      listing.reload();
    } finally {
      setBusy(false);
    }
  };

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={busy || chosen.length === 0 || !right} onClick={() => void make()}>
        {t('assign.packetMakeAct', right ? chosen.length * parts : chosen.length)}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assign.packetMakeTitle')}
      description={t('assign.packetMakeText')}
      footer={footer}
    >
      <div className={styles.dialog}>
        {failure && <ErrorNote error={failure} />}
        {made.length > 0 && <p>{t('assign.packetsKept', made.join(', '))}</p>}
        <NameChoice names={names} chosen={chosen} onChange={setChosen} />
        <TextField
          label={t('assign.parts')}
          hint={t('assign.partsHint')}
          error={right ? undefined : t('assign.range', 1, 100)}
          inputMode="numeric"
          value={text}
          onChange={setText}
        />
        {listing.error && <ErrorNote error={listing.error} retry={listing.reload} />}
        {listing.data !== null && (
          <FolderList
            listing={listing.data}
            offer={() => false}
            chosen={null}
            onEnter={setDir}
            onChoose={() => undefined}
            empty={t('assign.packetHere')}
          />
        )}
      </div>
    </Dialog>
  );
}
