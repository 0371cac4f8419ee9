import type { ExportResult } from '../../../shared/contract/outputs.ts';
import { Icon } from '../../components/index.ts';
import { formatBytes, formatNumber, t } from '../../strings/index.ts';
import styles from './export.module.css';

interface ExportedFilesProps {
  results: readonly ExportResult[];
  /** True where a file's reference is a download address, false where it is a path. */
  download: boolean;
}

/** What was written, newest first, and where it is. */
export function ExportedFiles({ results, download }: ExportedFilesProps) {
  return (
    <section className={styles.results} aria-label={t('export.written')}>
      <h2>{t('export.written')}</h2>
      <div role="status">
        {results.length === 0 && <p className={styles.meta}>{t('export.nothingYet')}</p>}
        {results.map((result) => (
          <div key={result.files.map(({ ref }) => ref).join()} className={styles.result}>
            <ul>
              {result.files.map((file) => (
                <li key={file.ref} className={styles.file}>
                  <Icon name="file" />
                  {download ? (
                    <a href={file.ref} download={file.name}>
                      {t('export.download', file.name)}
                    </a>
                  ) : (
                    <span className={styles.path}>{file.ref}</span>
                  )}
                  <span className={styles.meta}>{formatBytes(file.bytes)}</span>
                </li>
              ))}
            </ul>
            <p className={styles.meta}>
              {Object.entries(result.counts)
                .map(([what, n]) => `${formatNumber(n)} ${what}`)
                .join(', ')}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
