import { useState } from 'react';
import type { ImportLogEntry } from '../../../shared/contract/outputs.ts';
import { Button, Cell, Dialog, HeadCell, Loading, NumberCell, RowHead, Table } from '../../components/index.ts';
import { formatMoment, formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { IssueList } from '../import/issue-list.tsx';
import styles from './overview.module.css';
import { UndoImport } from './undo-import.tsx';

/** Which files made this study, and what was found in them. */
export function ImportLog() {
  const log = useAnswer('imports.list', {}, ['conversations']);
  const [shown, setShown] = useState<ImportLogEntry | null>(null);
  if (log.data === null || log.data.length === 0) return null;
  return (
    <>
      <Table caption={t('overview.imports')}>
        <thead>
          <tr>
            <HeadCell>{t('import.file')}</HeadCell>
            <HeadCell>{t('import.format')}</HeadCell>
            <HeadCell>{t('overview.when')}</HeadCell>
            <HeadCell number>{t('import.new')}</HeadCell>
            <HeadCell number>{t('import.repaired')}</HeadCell>
            <HeadCell number>{t('import.known')}</HeadCell>
            <HeadCell number>{t('import.rejected')}</HeadCell>
            <HeadCell>{t('overview.findings')}</HeadCell>
            <HeadCell screenOnly>{t('assign.actions')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {log.data.map((entry) => (
            <tr key={entry.id}>
              <RowHead>
                <span className={styles.file}>{entry.file}</span>
              </RowHead>
              <Cell>
                <code>{entry.format}</code>
              </Cell>
              <Cell>{formatMoment(entry.at)}</Cell>
              <NumberCell>{formatNumber(entry.accepted)}</NumberCell>
              <NumberCell>{formatNumber(entry.repaired)}</NumberCell>
              <NumberCell>{formatNumber(entry.duplicates)}</NumberCell>
              <NumberCell>{formatNumber(entry.rejected)}</NumberCell>
              <Cell>
                {entry.findings === 0 ? (
                  '–'
                ) : (
                  <Button variant="quiet" data-fact="" onClick={() => setShown(entry)}>
                    {t('overview.showFindings', entry.findings)}
                  </Button>
                )}
              </Cell>
              <Cell>{entry.accepted > 0 && <UndoImport entry={entry} />}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {shown && <Findings entry={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Findings({ entry, onClose }: { entry: ImportLogEntry; onClose: () => void }) {
  const [pages, setPages] = useState([0]);
  return (
    <Dialog open onClose={onClose} size="wide" title={t('overview.findingsOf', entry.file)}>
      <div className={styles.form}>
        {pages.map((after, index) => (
          <FindingsPage
            key={after}
            of={entry.id}
            after={after}
            onMore={index === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface FindingsPageProps {
  of: string;
  after: number;
  onMore: ((next: number) => void) | undefined;
}

function FindingsPage({ of, after, onMore }: FindingsPageProps) {
  const { data } = useAnswer('imports.issues', { import: of, after });
  if (data === null) return <Loading />;
  const { issues, next } = data;
  return (
    <>
      <IssueList issues={issues} more={0} />
      {next !== null && onMore && (
        <div>
          <Button onClick={() => onMore(next)}>{t('overview.moreFindings')}</Button>
        </div>
      )}
    </>
  );
}
