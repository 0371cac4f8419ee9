import { useState } from 'react';
import type { ExportPreview } from '../../../shared/contract/outputs.ts';
import { classNames, Note } from '../../components/index.ts';
import { formatBytes, formatNumber, t } from '../../strings/index.ts';
import styles from './preview.module.css';

const shownNotes = 5;

/** The files as they would be: names, sizes, what they hold, and how each begins. */
export function PreviewPanel({ preview }: { preview: ExportPreview }) {
  const [picked, setPicked] = useState(0);
  const file = preview.files[picked] ?? preview.files[0];
  return (
    <>
      <p className={styles.counts}>
        {Object.entries(preview.counts).map(([what, n]) => (
          <span key={what}>
            <b>{formatNumber(n)}</b> {countWords(what)}
          </span>
        ))}
      </p>
      {preview.notes.length > 0 && (
        <Note tone="warning">
          {preview.notes.slice(0, shownNotes).join(' ')}
          {preview.notes.length > shownNotes && ` ${t('export.moreNotes', preview.notes.length - shownNotes)}`}
        </Note>
      )}
      <ul className={styles.files} aria-label={t('export.files')}>
        {preview.files.map(({ name, bytes }, i) => (
          <li key={name}>
            <button
              type="button"
              className={classNames(styles.file, i === picked && styles.picked)}
              aria-pressed={i === picked}
              onClick={() => setPicked(i)}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.size}>{formatBytes(bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {file && (
        <section className={styles.beginning} aria-label={t('export.beginningOf', file.name)}>
          <h3>{t('export.beginningOf', file.name)}</h3>
          {file.head === null ? (
            <p className={styles.binary}>{t('export.binary')}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
            <pre className={styles.head} tabIndex={0}>
              {file.head}
            </pre>
          )}
        </section>
      )}
    </>
  );
}

const words = [
  'conversations',
  'ownSurveys',
  'surveys',
  'items',
  'revisions',
  'adjudications',
  'adjudicated',
  'ratings',
  'rows',
  'judgements',
  'pairs',
] as const;

function countWords(what: string): string {
  const word = words.find((known) => known === what);
  return word ? t(`export.count_${word}`) : what;
}
