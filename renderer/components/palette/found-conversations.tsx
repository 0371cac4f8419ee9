import { Command } from 'cmdk';
import { useEffect, useRef } from 'react';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { endOf } from '../end-of.ts';
import { SourceName } from '../source/source-name.tsx';
import styles from './command-palette.module.css';

interface FoundConversationsProps {
  query: string;
  choose: (act: () => void) => () => void;
  /** Called with the first of them where nothing in the list is selected: Enter then opens it. */
  onAlone: (id: string) => void;
}

const least = 3;
const shown = 5;

/** Conversations in which the typed words are said, when there are enough letters to search for. */
export function FoundConversations({ query, choose, onAlone }: FoundConversationsProps) {
  const group = useRef<HTMLDivElement>(null);
  const hasStudy = useApp((app) => app.study !== null);
  const words = query.trim();
  const asks = hasStudy && words.length >= least;
  const sort = { by: 'task', descending: false } as const;
  const found = useAnswer(
    'conversations.page',
    asks ? { filter: { query: words }, sort, after: null, limit: shown } : null,
  );
  // after every drawing: the list may lose what is selected long after these have come
  useEffect(() => {
    const [first] = found.data?.rows ?? [];
    const list = group.current?.closest('[cmdk-list]');
    if (first && list && !list.querySelector('[aria-selected=true]')) onAlone(first.id);
  });
  if (!asks || found.data === null || found.data.rows.length === 0) return null;
  return (
    <Command.Group ref={group} heading={t('keys.paletteConversations')} forceMount>
      {found.data.rows.map((row) => (
        <Command.Item
          key={row.id}
          forceMount
          value={row.id}
          onSelect={choose(() => navigate(href('replay', row.taskKey, { left: row.id, at: row.hit?.position })))}
        >
          <span className={styles.label}>
            <SourceName id={row.sourceId}>{row.taskKey ?? row.instanceId}</SourceName>
          </span>
          {row.hit && (
            <span className={styles.said}>
              <span className={styles.before}>{endOf(row.hit.before)}</span>
              <mark>{row.hit.match}</mark>
              {row.hit.after}
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
