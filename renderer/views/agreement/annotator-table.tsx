import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Icon } from '../../components/icon.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './agreement.module.css';

/** Each annotator against the others; what stands out is said in words. */
export function AnnotatorTable({ annotators }: Pick<AgreementSummary, 'annotators'>) {
  return (
    <Table caption={t('agreement.annotators')}>
      <thead>
        <tr>
          <HeadCell>{t('agreement.annotator')}</HeadCell>
          <HeadCell number>{t('agreement.given')}</HeadCell>
          <HeadCell number>{t('agreement.withOthers')}</HeadCell>
          <HeadCell number title={t('agreement.leniencyTitle')}>
            {t('agreement.leniency')}
          </HeadCell>
          <HeadCell number>{t('agreement.straightLining')}</HeadCell>
          <HeadCell>{t('agreement.flags')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {annotators.map(({ name, ratings, leniency, agreementWithOthers, straightLining, flags }) => (
          <tr key={name} className={flags.length > 0 ? styles.flagged : undefined}>
            <RowHead>{name}</RowHead>
            <NumberCell>{formatNumber(ratings)}</NumberCell>
            <NumberCell>{agreementWithOthers === null ? '–' : formatNumber(agreementWithOthers, 2)}</NumberCell>
            <NumberCell>{leniency === null ? '–' : formatPercent(leniency, 1)}</NumberCell>
            <NumberCell>{straightLining === null ? '–' : formatPercent(straightLining)}</NumberCell>
            <Cell>
              {flags.map((flag) => (
                <span key={flag} className={styles.flag}>
                  <Icon name="warning" /> {flag}
                </span>
              ))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
