import { useState } from 'react';
import type { PacketRow, PlanProgress } from '../../../shared/contract/outputs.ts';
import {
  Button,
  Cell,
  Confirm,
  EmptyState,
  ErrorNote,
  HeadCell,
  NumberCell,
  RowHead,
  Table,
} from '../../components/index.ts';
import { isOut } from '../../packet-state.ts';
import { refusal } from '../../refusal.ts';
import { formatMoment, formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';
import { Conflicts } from './conflicts.tsx';
import { MakePacket } from './make-packet.tsx';
import { MergePackets } from './merge-packets.tsx';

/** Work on machines without a network: one file per annotator goes out and comes back. */
export function Packets({ progress, readOnly }: { progress: PlanProgress | null; readOnly: boolean }) {
  const { client, toasts } = useServices();
  const list = useAnswer('packet.list', {}, ['annotations']);
  const conflicts = useAnswer('packet.conflicts', {}, ['annotations']);
  const [dialog, setDialog] = useState<'make' | 'merge' | null>(null);
  const [taking, setTaking] = useState<PacketRow | null>(null);
  const rows = list.data ?? [];
  const names = (progress?.annotators ?? []).filter(({ items }) => items > 0).map(({ annotator }) => annotator);
  const close = () => {
    setDialog(null);
    list.reload();
    conflicts.reload();
  };
  const withdraw = async ({ packet, annotator }: PacketRow) => {
    setTaking(null);
    try {
      await client.call('packet.withdraw', { packet });
      toasts.getState().show(t('assign.packetWithdrawn', annotator));
      list.reload();
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  };
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{t('assign.packetsText')}</p>
      <div className={styles.bar}>
        <Button
          variant={rows.length === 0 ? 'primary' : 'plain'}
          icon="export"
          disabled={readOnly || names.length === 0}
          onClick={() => setDialog('make')}
        >
          {t('assign.packetMake')}
        </Button>
        <Button icon="import" disabled={readOnly || rows.length === 0} onClick={() => setDialog('merge')}>
          {t('assign.packetMerge')}
        </Button>
        {names.length === 0 && <span className={styles.quiet}>{t('assign.packetNoPlan')}</span>}
      </div>
      {list.error && <ErrorNote error={list.error} retry={list.reload} />}
      {list.data !== null && rows.length === 0 && (
        <EmptyState title={t('assign.noPackets')}>{t('assign.noPacketsText')}</EmptyState>
      )}
      {rows.length > 0 && <PacketTable rows={rows} readOnly={readOnly} onWithdraw={setTaking} />}
      {(conflicts.data ?? []).length > 0 && <Conflicts rows={conflicts.data ?? []} readOnly={readOnly} />}
      {dialog === 'make' && <MakePacket names={names} onClose={close} />}
      {dialog === 'merge' && <MergePackets onClose={close} />}
      {taking !== null && (
        <Confirm
          open
          title={t('assign.packetWithdrawTitle', taking.annotator)}
          keep={t('common.cancel')}
          act={t('assign.withdrawAct')}
          onKeep={() => setTaking(null)}
          onAct={() => void withdraw(taking)}
        >
          {t('assign.packetWithdrawText')}
        </Confirm>
      )}
    </div>
  );
}

interface PacketTableProps {
  rows: readonly PacketRow[];
  readOnly: boolean;
  onWithdraw: (row: PacketRow) => void;
}

function PacketTable({ rows, readOnly, onWithdraw }: PacketTableProps) {
  return (
    <Table caption={t('assign.packets')}>
      <thead>
        <tr>
          <HeadCell>{t('assign.annotator')}</HeadCell>
          <HeadCell>{t('assign.packetMade')}</HeadCell>
          <HeadCell number>{t('assign.itemsHead')}</HeadCell>
          <HeadCell number>{t('assign.packetMerged')}</HeadCell>
          <HeadCell>{t('assign.packetState')}</HeadCell>
          <HeadCell>{t('assign.packetId')}</HeadCell>
          <HeadCell>{t('assign.actions')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.packet}>
            <RowHead>{row.annotator}</RowHead>
            <Cell>{formatMoment(row.madeAt)}</Cell>
            <NumberCell>{formatNumber(row.items)}</NumberCell>
            <NumberCell>{formatNumber(row.merged)}</NumberCell>
            <Cell>
              {t(
                isOut(row) ? 'assign.packetOut' : row.state === 'withdrawn' ? 'assign.packetGone' : 'assign.packetBack',
              )}
            </Cell>
            <Cell>
              <code title={row.packet}>{row.packet.slice(0, 8)}</code>
            </Cell>
            <Cell>
              <Button
                variant="quiet"
                disabled={readOnly || row.state === 'withdrawn'}
                aria-label={t('assign.packetWithdraw', row.annotator, row.packet.slice(0, 8))}
                onClick={() => onWithdraw(row)}
              >
                {t('assign.withdraw')}
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
