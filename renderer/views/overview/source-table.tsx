import { useState } from 'react';
import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import { Cell, HeadCell, IconButton, NumberCell, RowHead, SourceName, Table } from '../../components/index.ts';
import { filterQuery } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './overview.module.css';
import { SourceDialog } from './source-dialog.tsx';

export function SourceTable({ rows }: { rows: StudyOverview['sources'] }) {
  const sources = useApp((app) => app.sources);
  const readOnly = useApp((app) => app.study?.readOnly ?? true);
  const [edited, setEdited] = useState<number | null>(null);
  const source = sources.find(({ id }) => id === edited);
  return (
    <>
      <Table caption={t('overview.sources')}>
        <thead>
          <tr>
            <HeadCell>{t('library.source')}</HeadCell>
            <HeadCell number>{t('overview.conversations')}</HeadCell>
            <HeadCell number>{t('overview.tasks')}</HeadCell>
            <HeadCell number title={t('overview.runsTitle')}>
              {t('overview.runs')}
            </HeadCell>
            <HeadCell number>{t('overview.surveys')}</HeadCell>
            <HeadCell number>{t('overview.success')}</HeadCell>
            <HeadCell>{t('overview.terms')}</HeadCell>
            <HeadCell number screenOnly>
              {t('overview.edit')}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <RowHead>
                <a className={styles.sourceLink} href={href('library', null, filterQuery({ sources: [row.id] }))}>
                  <SourceName id={row.id} />
                </a>
              </RowHead>
              <NumberCell>{formatNumber(row.conversations)}</NumberCell>
              <NumberCell>{formatNumber(row.tasks)}</NumberCell>
              <NumberCell>{formatNumber(row.runs)}</NumberCell>
              <NumberCell>{formatNumber(row.surveys)}</NumberCell>
              <NumberCell>
                {row.successRate === null ? (
                  <span className={styles.quiet}>{t('overview.noReward')}</span>
                ) : (
                  <span data-value={row.successRate}>{formatPercent(row.successRate, 1)}</span>
                )}
              </NumberCell>
              <Cell>
                <span className={styles.terms}>{sources.find(({ id }) => id === row.id)?.terms ?? '–'}</span>
              </Cell>
              <NumberCell>
                <IconButton
                  icon="more"
                  label={t('overview.editSource', sources.find(({ id }) => id === row.id)?.label ?? '')}
                  disabled={readOnly}
                  onClick={() => setEdited(row.id)}
                />
              </NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {source && <SourceDialog key={source.id} source={source} onClose={() => setEdited(null)} />}
    </>
  );
}
