import type { Output } from '../../../shared/contract/outputs.ts';
import { Cell, HeadCell, Note, RowHead, Table } from '../../components/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './assign.module.css';

interface MergeReportProps {
  report: Output<'packet.merge'>;
  /** As they were chosen: the report names files by where they lie. */
  files: readonly { ref: string; name: string }[];
}

/** What a merge brings, file by file where there is something to say. */
export function MergeReport({ report, files }: MergeReportProps) {
  const nameOf = (file: string) =>
    files.find(({ ref, name }) => ref === file || file.endsWith(name))?.name ?? file.split(/[\\/]/).at(-1) ?? file;
  const counts = [
    ['assign.mergeItems', report.items],
    ['assign.mergeNew', report.new],
    ['assign.mergePresent', report.present],
    ['assign.mergeConflicting', report.conflicting],
    ['assign.mergeRefused', report.refused.length],
  ] as const;
  return (
    <>
      <dl className={styles.counts}>
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt title={label === 'assign.mergeNew' ? t('assign.mergeNewTitle') : undefined}>{t(label)}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {report.new === 0 && report.refused.length === 0 && <p>{t('assign.mergeNothing')}</p>}
      {report.pinned.length > 0 && (
        <Note title={t('assign.pinnedTitle')}>
          {t('assign.pinnedText')}
          <ul className={styles.keys}>
            {report.pinned.map(({ annotator, fingerprint }) => (
              <li key={fingerprint}>
                {annotator}: <code>{fingerprint}</code>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {report.refused.length + report.warnings.length > 0 && (
        <Table caption={t('assign.mergeFiles')}>
          <thead>
            <tr>
              <HeadCell>{t('assign.mergeFile')}</HeadCell>
              <HeadCell>{t('assign.mergeSays')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {report.refused.map(({ file, code, reason, details }) => (
              <tr key={`${file} ${reason}`}>
                <RowHead>{nameOf(file)}</RowHead>
                <Cell>
                  <span className={styles.reason}>
                    {t('assign.refusedBecause', t('host.refusal', code, reason, details))}
                  </span>
                </Cell>
              </tr>
            ))}
            {report.warnings.map(({ file, code, warning, details }) => (
              <tr key={`${file} ${warning}`}>
                <RowHead>{nameOf(file)}</RowHead>
                <Cell>
                  <span className={styles.reason}>{t('host.mergeWarning', code, warning, details)}</span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
