import { useMemo, useState } from 'react';
import type { PlanProgress } from '../../../shared/contract/outputs.ts';
import {
  Button,
  Cell,
  Confirm,
  HeadCell,
  itemStates,
  NumberCell,
  RowHead,
  StateBar,
  StateSwatch,
  Table,
} from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { HandOver } from '../../shell/hand-over.tsx';
import { formatDuration, formatNumber, formatPercent, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';
import { paceOf } from './pace.ts';

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
  const [taking, setTaking] = useState<PlanProgress['annotators'][number] | null>(null);
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
  return (
    <>
      <Table
        caption={t('assign.progress')}
        hideCaption
        aside={t('assign.progressOf', sum('submitted') + sum('skipped'), sum('items'))}
      >
        <thead>
          <tr>
            <HeadCell>{t('assign.annotator')}</HeadCell>
            <HeadCell>{t('overview.share')}</HeadCell>
            <HeadCell number>{t('assign.done')}</HeadCell>
            {itemStates.map((state) => (
              <HeadCell key={state} number>
                <StateSwatch state={state} />
                {t(`overview.${state}`)}
              </HeadCell>
            ))}
            <HeadCell number title={t('assign.medianTitle')}>
              {t('assign.median')}
            </HeadCell>
            <HeadCell number title={t('assign.leftTitle')}>
              {t('assign.hoursLeft')}
            </HeadCell>
            <HeadCell>{t('assign.actions')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {progress.annotators.map((row) => {
            const own = pace.get(row.annotator);
            return (
              <tr key={row.annotator}>
                <RowHead>
                  {row.annotator}
                  {own !== undefined && own.afterSources > 0 && (
                    <span className={styles.flag}>{t('assign.afterSources', own.afterSources)}</span>
                  )}
                </RowHead>
                <Cell>
                  <StateBar counts={row} />
                </Cell>
                <NumberCell>
                  {row.items === 0 ? '–' : formatPercent((row.submitted + row.skipped) / row.items)}
                </NumberCell>
                {itemStates.map((state) => (
                  <NumberCell key={state}>{formatNumber(row[state])}</NumberCell>
                ))}
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
                      onClick={() => setTaking(row)}
                    >
                      {t('assign.withdraw')}
                    </Button>
                  </span>
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
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
