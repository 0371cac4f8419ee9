import { useMemo, useState } from 'react';
import type { PlanProgress } from '../../../shared/contract/outputs.ts';
import { Button, Cell, Confirm, HeadCell, NumberCell } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { HandOver } from '../../shell/hand-over.tsx';
import { formatDuration, formatNumber, formatPercent, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import { ProgressTable } from '../overview/progress-table.tsx';
import styles from './assign.module.css';
import { paceOf } from './pace.ts';

type Row = PlanProgress['annotators'][number];

interface ProgressProps {
  progress: PlanProgress;
  readOnly: boolean;
  onChanged: () => void;
}

/** Annotator by state of item, how fast each works, and what can be done about it. */
export function Progress({ progress, readOnly, onChanged }: ProgressProps) {
  const { client, toasts } = useServices();
  const judgements = useAnswer('judgements.list', {}, ['annotations']);
  const pace = useMemo(() => paceOf(judgements.data?.judgements ?? []), [judgements.data]);
  const [handing, setHanding] = useState<string | null>(null);
  const [taking, setTaking] = useState<Row | null>(null);
  const withdraw = async (annotator: string) => {
    setTaking(null);
    try {
      const { items, plan } = await client.call('plan.withdraw', { annotator });
      const undo = async () => {
        try {
          await client.call('plan.giveBack', { annotator, items, plan });
          toasts.getState().show(t('assign.givenBack', items.length, annotator));
          onChanged();
        } catch (error) {
          toasts.getState().show(refusal(error).message, { tone: 'warning' });
        }
      };
      const message = t('assign.withdrawn', items.length, annotator);
      toasts.getState().show(message, { undo: { label: t('common.undo'), run: () => void undo() } });
      onChanged();
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  };
  const sum = (state: 'items' | 'submitted' | 'skipped') =>
    progress.annotators.reduce((total, row) => total + row[state], 0);
  const cellsOf = (row: Row | undefined) => {
    if (row === undefined) return null;
    const own = pace.get(row.annotator);
    return (
      <>
        <NumberCell>{row.items === 0 ? '–' : formatPercent((row.submitted + row.skipped) / row.items)}</NumberCell>
        <NumberCell>{own?.medianSeconds == null ? '–' : formatDuration(own.medianSeconds)}</NumberCell>
        <NumberCell>{own?.hoursLeft == null ? '–' : formatNumber(own.hoursLeft, 1)}</NumberCell>
        <Cell>
          <span className={styles.actions}>
            <Button
              aria-label={t('session.handOverTo', row.annotator)}
              disabled={readOnly}
              onClick={() => setHanding(row.annotator)}
            >
              {t('session.handOver')}
            </Button>
            <Button
              variant="quiet"
              aria-label={t('assign.withdrawFrom', row.annotator)}
              disabled={readOnly || row.pending === 0}
              title={row.pending === 0 ? t('assign.nothingPending') : undefined}
              onClick={() => setTaking(row)}
            >
              {t('assign.withdraw')}
            </Button>
          </span>
        </Cell>
      </>
    );
  };
  return (
    <>
      <ProgressTable
        caption={t('assign.progress')}
        hideCaption
        aside={t('assign.progressOf', sum('submitted') + sum('skipped'), sum('items'))}
        done={progress.annotators}
        note={(name) => {
          const late = pace.get(name)?.afterSources ?? 0;
          return late > 0 && <span className={styles.flag}>{t('assign.afterSources', late)}</span>;
        }}
        heads={
          <>
            <HeadCell number>{t('assign.done')}</HeadCell>
            <HeadCell number title={t('assign.medianTitle')}>
              {t('assign.median')}
            </HeadCell>
            <HeadCell number title={t('assign.leftTitle')}>
              {t('assign.hoursLeft')}
            </HeadCell>
            <HeadCell>{t('assign.actions')}</HeadCell>
          </>
        }
        cells={(name) => cellsOf(progress.annotators.find(({ annotator }) => annotator === name))}
      />
      {handing !== null && <HandOver annotator={handing} onClose={() => setHanding(null)} />}
      {taking !== null && (
        <Confirm
          open
          title={t('assign.withdrawTitle', taking.annotator)}
          keep={t('common.cancel')}
          act={t('assign.withdrawAct')}
          onKeep={() => setTaking(null)}
          onAct={() => void withdraw(taking.annotator)}
        >
          {t('assign.withdrawText', taking.pending)}
        </Confirm>
      )}
    </>
  );
}
