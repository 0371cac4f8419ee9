import { Command } from 'cmdk';
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
}

const least = 3;
const shown = 5;

/** Conversations in which the typed words are said, when there are enough letters to search for. */
export function FoundConversations({ query, choose }: FoundConversationsProps) {
  const hasStudy = useApp((app) => app.study !== null);
  const words = query.trim();
  const asks = hasStudy && words.length >= least;
  const sort = { by: 'task', descending: false } as const;
  const found = useAnswer(
    'conversations.page',
    asks ? { filter: { query: words }, sort, after: null, limit: shown } : null,
  );
  if (!asks || found.data === null || found.data.rows.length === 0) return null;
  return (
    <Command.Group heading={t('keys.paletteConversations')} forceMount>
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
              {endOf(row.hit.before)}
              <mark>{row.hit.match}</mark>
              {row.hit.after}
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
