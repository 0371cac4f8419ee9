import type { ImportReport } from '../../../shared/domain/import.ts';
import { recordsCsv } from '../../../shared/formats/import-report-csv.ts';
import { Button } from '../../components/index.ts';
import { download } from '../../components/plot/save-figure.ts';
import { t } from '../../strings/index.ts';
import styles from './import.module.css';

/** The report as a file: every record with what became of it, where it stands and why. */
export function SaveReport({ report }: { report: ImportReport }) {
  const name = report.dryRun ? 'import-preview' : 'import-report';
  const save = (ending: string, type: string, text: string) =>
    download(`${name}.${ending}`, new Blob([text], { type }));
  return (
    <div className={styles.ways}>
      <span className={styles.meta}>{t('import.saveReport')}</span>
      <Button variant="quiet" onClick={() => save('csv', 'text/csv;charset=utf-8', recordsCsv(report))}>
        {t('import.saveReportCsv')}
      </Button>
      <Button variant="quiet" onClick={() => save('json', 'application/json', JSON.stringify(report, null, 2))}>
        {t('import.saveReportJson')}
      </Button>
    </div>
  );
}
