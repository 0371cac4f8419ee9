import type { AdjudicationEntry } from '../../../../shared/contract/adjudication-view.ts';
import { SourceGlyph } from '../../../components/source/source-glyph.tsx';
import { SourceName } from '../../../components/source/source-name.tsx';
import { alias as aliasLook } from '../../judgements/words.ts';
import styles from './adjudication.module.css';

/** Whose conversation it is: the source as everywhere, or its alias in the look that all aliases have. */
export function EntrySource({ conversation, alias }: Pick<AdjudicationEntry, 'conversation' | 'alias'>) {
  if (conversation) return <SourceName id={conversation.sourceId} />;
  return (
    <span className={styles.alias}>
      <SourceGlyph look={aliasLook} />
      {alias}
    </span>
  );
}

/** What an entry is called: by its task, else by its record where that may be known. */
export const entryName = ({ task, conversation }: Pick<AdjudicationEntry, 'task' | 'conversation'>): string =>
  task ?? conversation?.instanceId ?? '–';
