import type { JudgementQuality } from '../../../shared/contract/judgement-view.ts';
import type { ExclusionReason } from '../../../shared/judgements/exclusion.ts';
import type { AnnotatorQuality } from '../../../shared/judgements/quality.ts';
import { Flag } from '../../components/flag.tsx';
import { SecondLine } from '../../components/second-line.tsx';
import { HeadCell, NumberCell, RowHead, Table, ValueCell } from '../../components/table/index.ts';
import { formatDuration, formatNumber, formatPercent, t } from '../../strings/index.ts';
import { Heads } from './heads.tsx';
import { numberOf, type Open, pText } from './words.ts';

/** How everybody worked; who is left out stands first, with the reason. */
export function QualityTable({ quality, onOpen }: { quality: JudgementQuality; onOpen: Open }) {
  const rows = [...quality.annotators].sort((a, b) => b.excluded.length - a.excluded.length);
  return (
    <Table caption={t('judgements.annotators')} aside={t('judgements.annotatorsAside')}>
      <thead>
        <tr>
          <HeadCell>{t('judgements.annotator')}</HeadCell>
          <HeadCell number>{t('judgements.submitted')}</HeadCell>
          <Heads of={['checks', 'gold', 'retest', 'saysA', 'dPrime', 'lines', 'time']} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.annotator} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, onOpen }: { row: AnnotatorQuality; onOpen: Open }) {
  const { annotator, assigned, submitted, skipped, afterSources, checks, gold, retest, sideBias } = row;
  const open = (role: 'gold' | 'attention' | 'repeat') => () => onOpen({ annotator, role });
  return (
    <tr data-flagged={row.excluded.length > 0 || undefined}>
      <RowHead>
        {annotator}
        {row.excluded.map((reason) => (
          <Flag key={`${reason.code} ${'items' in reason ? reason.items : ''}`}>
            {t('judgements.excluded')}: {reasonText(reason)}
          </Flag>
        ))}
        {afterSources > 0 && <SecondLine>{t('judgements.afterSourcesMark', afterSources)}</SecondLine>}
      </RowHead>
      <NumberCell>
        {formatNumber(submitted)} / {formatNumber(assigned)}
        {skipped > 0 && <SecondLine>{t('judgements.skipped', skipped)}</SecondLine>}
      </NumberCell>
      <Part part={[checks.right, checks.done]} title={t('judgements.role_attention')} onOpen={open('attention')} />
      <Part part={[gold.right, gold.done]} title={t('judgements.role_gold')} onOpen={open('gold')} />
      <Part
        part={[retest?.same ?? 0, retest?.answers ?? 0]}
        title={t('judgements.role_repeat')}
        onOpen={open('repeat')}
      />
      <NumberCell>
        {sideBias === null ? (
          '–'
        ) : (
          <>
            {formatPercent(sideBias.a / sideBias.decided)}
            <SecondLine>
              {formatNumber(sideBias.a)} / {formatNumber(sideBias.decided)}, p {pText(sideBias.p)}
            </SecondLine>
          </>
        )}
      </NumberCell>
      <NumberCell>{numberOf(row.detection?.dPrime)}</NumberCell>
      <NumberCell>{row.lines === null ? '–' : `${formatPercent(row.lines.share)} (${row.lines.items})`}</NumberCell>
      <NumberCell>
        {row.medianSeconds === null ? '–' : formatDuration(row.medianSeconds)}
        {row.pace && <SecondLine>{formatPercent(row.pace.share)}</SecondLine>}
      </NumberCell>
    </tr>
  );
}

interface PartProps {
  part: readonly [number, number];
  title: string;
  onOpen: () => void;
}

function Part({ part: [right, done], title, onOpen }: PartProps) {
  if (done === 0) return <NumberCell>–</NumberCell>;
  return (
    <ValueCell value={right / done} onOpen={onOpen} title={t('judgements.items', title)}>
      {formatNumber(right)} / {formatNumber(done)}
    </ValueCell>
  );
}

function reasonText(reason: ExclusionReason): string {
  if (reason.code === 'failed_checks') return t('judgements.failedChecks', reason.failed, reason.done);
  return t(reason.code === 'fast' ? 'judgements.fast' : 'judgements.straight', formatPercent(reason.share));
}
