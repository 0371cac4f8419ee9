import type { JudgementQuality } from '../../../shared/contract/judgement-view.ts';
import type { ExclusionReason } from '../../../shared/judgements/exclusion.ts';
import type { AnnotatorQuality } from '../../../shared/judgements/quality.ts';
import { Icon } from '../../components/icon.tsx';
import { HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './judgements.module.css';
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
          <HeadCell number title={t('judgements.checksTitle')}>
            {t('judgements.checks')}
          </HeadCell>
          <HeadCell number title={t('judgements.goldTitle')}>
            {t('judgements.gold')}
          </HeadCell>
          <HeadCell number title={t('judgements.retestTitle')}>
            {t('judgements.retest')}
          </HeadCell>
          <HeadCell number title={t('judgements.saysATitle')}>
            {t('judgements.saysA')}
          </HeadCell>
          <HeadCell number title={t('judgements.dPrimeTitle')}>
            {t('judgements.dPrime')}
          </HeadCell>
          <HeadCell number title={t('judgements.linesTitle')}>
            {t('judgements.lines')}
          </HeadCell>
          <HeadCell number title={t('judgements.timeTitle')}>
            {t('judgements.time')}
          </HeadCell>
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
    <tr className={row.excluded.length > 0 ? styles.excluded : undefined}>
      <RowHead>
        {annotator}
        {row.excluded.map((reason) => (
          <span key={`${reason.code} ${'items' in reason ? reason.items : ''}`} className={styles.flag}>
            <Icon name="warning" small /> {t('judgements.excluded')}: {reasonText(reason)}
          </span>
        ))}
        {afterSources > 0 && <span className={styles.range}>{t('judgements.afterSourcesMark', afterSources)}</span>}
      </RowHead>
      <NumberCell>
        {formatNumber(submitted)} / {formatNumber(assigned)}
        {skipped > 0 && <span className={styles.range}>{t('judgements.skipped', skipped)}</span>}
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
            <span className={styles.range}>
              {formatNumber(sideBias.a)} / {formatNumber(sideBias.decided)}, p {pText(sideBias.p)}
            </span>
          </>
        )}
      </NumberCell>
      <NumberCell>{numberOf(row.detection?.dPrime)}</NumberCell>
      <NumberCell>{row.lines === null ? '–' : `${formatPercent(row.lines.share)} (${row.lines.items})`}</NumberCell>
      <NumberCell>
        {row.medianSeconds === null ? '–' : t('judgements.seconds', row.medianSeconds)}
        {row.pace && <span className={styles.range}>{formatPercent(row.pace.share)}</span>}
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
    <td className={styles.estimate} data-value={right / done}>
      <button type="button" className={styles.open} title={t('judgements.items', title)} onClick={onOpen}>
        {formatNumber(right)} / {formatNumber(done)}
      </button>
    </td>
  );
}

function reasonText(reason: ExclusionReason): string {
  if (reason.code === 'failed_checks') return t('judgements.failedChecks', reason.failed, reason.done);
  return t(reason.code === 'fast' ? 'judgements.fast' : 'judgements.straight', formatPercent(reason.share));
}
