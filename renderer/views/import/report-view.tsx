import type { ImportFileReport, ImportReport } from '../../../shared/domain/import.ts';
import { Cell, Flag, HeadCell, NumberCell, RowHead, SourceGlyph, Table } from '../../components/index.ts';
import { lookOf, type SourceLook } from '../../components/source/look.ts';
import { formatBytes, formatNumber, t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './import.module.css';
import { IssueList } from './issue-list.tsx';
import { SaveReport } from './save-report.tsx';

/** What a preview found or an import did, file by file, and every record that was not taken as it stood. */
export function ReportView({ lead, report }: { lead: string; report: ImportReport }) {
  const unread = [...new Set(report.unread)];
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
            <HeadCell>{t('import.source')}</HeadCell>
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
            <FileRow key={file.file} file={file} look={file.source && lookOfOrigin(file.source)} />
          ))}
          {unread.map((file) => (
            <tr key={file} data-flagged="">
              <RowHead>
                <span className={styles.fileName}>{file}</span>
                <Flag>{t('import.unread')}</Flag>
              </RowHead>
              <Cell />
              <Cell />
              {['new', 'repaired', 'known', 'rejected'].map((column) => (
                <NumberCell key={column}>–</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <IssueList issues={report.issues} more={report.moreIssues} />
      <SaveReport report={report} />
    </>
  );
}

function FileRow({ file, look }: { file: ImportFileReport; look: SourceLook | null }) {
  return (
    <tr>
      <RowHead>
        <span className={styles.fileName}>{file.file}</span>
        <span className={styles.meta}>{describe(file)}</span>
      </RowHead>
      <Cell>
        {file.format === null ? <span className={styles.meta}>{t('import.unknown')}</span> : <code>{file.format}</code>}
      </Cell>
      <Cell>
        {look && (
          <span className={styles.origin}>
            <SourceGlyph look={look} />
            {file.source?.label}
          </span>
        )}
        {file.source && (
          <span className={styles.meta}>
            {t(file.source.kind === 'human' ? 'import.mapHuman' : 'import.mapSimulator')}
          </span>
        )}
      </Cell>
      <NumberCell>{formatNumber(file.accepted)}</NumberCell>
      <NumberCell>{formatNumber(file.repaired)}</NumberCell>
      <NumberCell>{formatNumber(file.duplicates)}</NumberCell>
      <NumberCell>{formatNumber(file.rejected)}</NumberCell>
    </tr>
  );
}

type Origin = NonNullable<ImportFileReport['source']>;

/** Sources of the study look as they always do; those that would be new have the looks that they would get, in order of the files. */
function useLooks(files: readonly ImportFileReport[]): (origin: Origin) => SourceLook {
  const sources = useApp((app) => app.sources);
  const looks = useApp((app) => app.looks);
  const simulators = sources.filter(({ kind }) => kind === 'simulator').map(({ label }) => label);
  const seen = files.flatMap(({ source }) => (source?.kind === 'simulator' ? [source.label] : []));
  const ranks = [...new Set([...simulators, ...seen])];
  return ({ kind, label }) => {
    const known = sources.find((each) => each.kind === kind && each.label === label);
    return (known && looks.get(known.id)) ?? lookOf(kind, ranks.indexOf(label));
  };
}

/** "200 conversations, 50 tasks, 4 runs, airline, 84 succeed, 4.1 MB" */
function describe(file: ImportFileReport): string {
  const parts = [
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
