import type { ReactNode } from 'react';
import type { ImportFileReport, ImportReport } from '../../../shared/domain/import.ts';
import { Cell, Flag, HeadCell, NumberCell, RowHead, SourceGlyph, Table } from '../../components/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { formatBytes, formatNumber, t } from '../../strings/index.ts';
import styles from './import.module.css';
import { IssueList } from './issue-list.tsx';
import { SaveReport } from './save-report.tsx';
import { useLooks } from './use-looks.ts';

/**
 * What a preview found or an import did, file by file, and every record that was not taken as it stood. Where a preview's sources
 * can be set (`children`), they are not said twice.
 */
export function ReportView({ lead, report, children }: { lead: string; report: ImportReport; children?: ReactNode }) {
  const unread = [...new Set(report.unread)];
  const sources = !report.dryRun;
  const lookOfOrigin = useLooks(report.files);
  const leftOut = unread.length > 0 ? ` ${t('import.leftOut', unread.length)}` : '';
  return (
    <>
      <Table
        caption={t('import.filesCaption')}
        hideCaption
        aside={
          <p className={styles.lead}>
            {lead}
            {leftOut}
          </p>
        }
      >
        <thead>
          <tr>
            <HeadCell>{t('import.file')}</HeadCell>
            <HeadCell>{t('import.format')}</HeadCell>
            {sources && <HeadCell>{t('import.source')}</HeadCell>}
            <HeadCell number>{t('import.new')}</HeadCell>
            <HeadCell number title={t('import.repairedHint')}>
              {t('import.repaired')}
            </HeadCell>
            <HeadCell number>{t('import.known')}</HeadCell>
            <HeadCell number>{t('import.rejected')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {report.files.map((file) => (
            <FileRow key={file.key} file={file} origin={sources && <OriginCell file={file} lookOf={lookOfOrigin} />} />
          ))}
          {unread.map((file) => (
            <tr key={file} data-flagged="">
              <RowHead>
                <span className={styles.fileName}>{file}</span>
                <Flag>{t('import.unread')}</Flag>
              </RowHead>
              <Cell />
              {sources && <Cell />}
              {['new', 'repaired', 'known', 'rejected'].map((column) => (
                <NumberCell key={column}>–</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {children}
      <IssueList issues={report.issues} more={report.moreIssues} />
      <SaveReport report={report} />
    </>
  );
}

function FileRow({ file, origin }: { file: ImportFileReport; origin: ReactNode }) {
  return (
    <tr>
      <RowHead>
        <span className={styles.fileName}>{file.key}</span>
        <span className={styles.meta}>{describe(file)}</span>
      </RowHead>
      <Cell>
        {file.format === null ? <span className={styles.meta}>{t('import.unknown')}</span> : <code>{file.format}</code>}
      </Cell>
      {origin}
      <NumberCell>{formatNumber(file.accepted)}</NumberCell>
      <NumberCell>{formatNumber(file.repaired)}</NumberCell>
      <NumberCell>{formatNumber(file.duplicates)}</NumberCell>
      <NumberCell>{formatNumber(file.rejected)}</NumberCell>
    </tr>
  );
}

type Origin = NonNullable<ImportFileReport['source']>;

function OriginCell({ file, lookOf }: { file: ImportFileReport; lookOf: (origin: Origin) => SourceLook }) {
  const { source, moreSources } = file;
  if (source === null) return <Cell />;
  return (
    <Cell>
      <span className={styles.origin}>
        <SourceGlyph look={lookOf(source)} />
        {moreSources > 0 ? t('import.severalSources', source.label, moreSources) : source.label}
      </span>
      <span className={styles.meta}>{t(source.kind === 'human' ? 'import.mapHuman' : 'import.mapSimulator')}</span>
    </Cell>
  );
}

/** "200 conversations, 50 tasks, 4 runs, airline, 84 succeed, 4.1 MB" */
function describe(file: ImportFileReport): string {
  const parts = [
    // where no other file of its format has any, a finding says so
    file.records === 0 ? t('import.factsOnly') : null,
    file.conversations > 0 ? t('common.conversations', file.conversations) : null,
    file.surveys > 0 ? t('import.surveys', file.surveys) : null,
    file.tasks > 0 ? t('common.tasks', file.tasks) : null,
    file.runs > 1 ? t('import.runs', file.runs) : null,
    file.domains.length > 0 ? file.domains.join(', ') : null,
    file.successes > 0 ? t('import.successes', file.successes) : null,
    formatBytes(file.bytes),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
