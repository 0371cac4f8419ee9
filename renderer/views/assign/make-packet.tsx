import { useState } from 'react';
import type { Output } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { FolderList } from '../../components/files/folder-list.tsx';
import {
  Button,
  Cell,
  Dialog,
  ErrorNote,
  HeadCell,
  NumberCell,
  RowHead,
  Table,
  TextField,
} from '../../components/index.ts';
import { NameChoice } from '../../components/name-choice.tsx';
import { refusal } from '../../refusal.ts';
import { fileNameOf } from '../../shell/study-file.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './assign.module.css';

type MadePacket = Output<'packet.make'>;

interface MakePacketProps {
  /** Annotators with items. */
  names: readonly string[];
  onClose: () => void;
}

/** One packet per annotator, or several for somebody who works on several machines; in the end it says where they lie. */
export function MakePacket({ names, onClose }: MakePacketProps) {
  const { client } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const study = useApp((app) => app.study?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(names);
  const [text, setText] = useState('1');
  const [dir, setDir] = useState('');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<readonly MadePacket[]>([]);
  const [done, setDone] = useState(false);
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
    const packets: MadePacket[] = [];
    try {
      for (const annotator of chosen) {
        for (let part = 1; part <= parts; part += 1) {
          const named = [study, annotator, parts > 1 ? `${part} of ${parts}` : ''].filter(Boolean).join(' ');
          const name = fileNameOf(named, '.counterpart-packet');
          const out = await place(name);
          if (out === null) continue;
          packets.push(await client.call('packet.make', { annotator, out, part, parts }));
        }
      }
      if (packets.length === 0) return;
      setMade(packets);
      setDone(true);
    } catch (error) {
      setFailure(refusal(error));
      setMade(packets);
      listing.reload();
    } finally {
      setBusy(false);
    }
  };

  if (done) {
    const act = (
      <Button variant="primary" autoFocus onClick={onClose}>
        {t('common.done')}
      </Button>
    );
    return (
      <Dialog open onClose={onClose} title={t('assign.packetsMade', made.length)} footer={act}>
        <div className={styles.dialog}>
          <p>{t('assign.packetsNext')}</p>
          <PacketFiles packets={made} />
        </div>
      </Dialog>
    );
  }
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
        {made.length > 0 && (
          <>
            <p>{t('assign.packetsKept')}</p>
            <PacketFiles packets={made} />
          </>
        )}
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

function PacketFiles({ packets }: { packets: readonly MadePacket[] }) {
  return (
    <Table caption={t('assign.packets')}>
      <thead>
        <tr>
          <HeadCell>{t('assign.annotator')}</HeadCell>
          <HeadCell number>{t('assign.itemsHead')}</HeadCell>
          <HeadCell>{t('assign.packetFile')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {packets.map(({ packet, annotator, items, file }) => (
          <tr key={packet}>
            <RowHead>{annotator}</RowHead>
            <NumberCell>{formatNumber(items)}</NumberCell>
            <Cell>
              <code className={styles.file}>{file}</code>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
