import { useEffect, useRef } from 'react';
import type { FileListing } from '../../../shared/contract/outputs.ts';
import { formatBytes, t } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import styles from './folder-list.module.css';

export type FileEntry = FileListing['entries'][number];

interface FolderListProps {
  listing: FileListing;
  /** Which files are offered; folders always are. */
  offer: (entry: FileEntry) => boolean;
  /** References of what is chosen; null where files cannot be chosen, only folders entered. */
  chosen: ReadonlySet<string> | null;
  onEnter: (dir: string) => void;
  onChoose: (entry: FileEntry) => void;
  /** Said where there is nothing to see. */
  empty?: string;
}

/** A folder of the root that the host allows. Folders open, files are chosen; nothing else can be reached. */
export function FolderList({ listing, offer, chosen, onEnter, onChoose, empty }: FolderListProps) {
  const { parent } = listing;
  const list = useRef<HTMLUListElement>(null);
  const entered = useRef(listing.dir);
  useEffect(() => {
    if (entered.current === listing.dir) return;
    entered.current = listing.dir;
    // the folder that was pressed went with its list
    list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [listing.dir]);
  const entries = listing.entries.filter((entry) => entry.kind === 'folder' || offer(entry));
  const path = (
    <p className={styles.path} title={listing.dir}>
      {listing.parent === null ? t('start.hereRoot') : t('start.here', listing.dir.replace(/^\.\//, ''))}
    </p>
  );
  // nothing to choose and nowhere to go: no box for it
  if (parent === null && entries.length === 0) {
    return (
      <div className={styles.box}>
        {path}
        {empty !== undefined && <p className={styles.path}>{empty}</p>}
      </div>
    );
  }
  return (
    <div className={styles.box}>
      {path}
      <ul ref={list} className={styles.list}>
        {parent !== null && (
          <li>
            <button type="button" className={styles.entry} onClick={() => onEnter(parent)}>
              <Icon name="up" />
              {t('start.up')}
            </button>
          </li>
        )}
        {entries.map((entry) => (
          <li key={entry.ref}>
            {entry.kind === 'folder' ? (
              <button type="button" className={styles.entry} onClick={() => onEnter(entry.ref)}>
                <Icon name="folder" />
                <span className={styles.name}>{entry.name}</span>
                <Icon name="right" small />
              </button>
            ) : (
              <button
                type="button"
                className={styles.entry}
                aria-pressed={chosen?.has(entry.ref) ?? false}
                onClick={() => onChoose(entry)}
              >
                <Icon name={chosen?.has(entry.ref) ? 'check' : entry.study ? 'mark' : 'file'} />
                <span className={styles.name}>{entry.name}</span>
                <span className={styles.size}>{formatBytes(entry.bytes)}</span>
              </button>
            )}
          </li>
        ))}
        {entries.length === 0 && empty !== undefined && <li className={styles.empty}>{empty}</li>}
      </ul>
    </div>
  );
}
