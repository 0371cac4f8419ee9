import { Fragment } from 'react';
import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu, MenuHeading, MenuItem } from '../../components/menu.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { SourceName } from '../../components/source/source-name.tsx';
import { MOST_COLUMNS } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import styles from './column-heads.module.css';
import { rewardInWords, runInWords } from './conversation-words.ts';

export interface PickerProps {
  candidates: readonly ConversationSummary[];
  /** Already in a column. */
  taken: readonly string[];
  onPick: (id: string) => void;
}

interface ConversationMenuProps extends PickerProps {
  conversation: ConversationSummary;
  look: SourceLook | undefined;
}

/** The source of a column; pressing it offers the other conversations of the task. */
export function ConversationMenu({ conversation, look, ...picker }: ConversationMenuProps) {
  const label = conversation.sourceLabel;
  const trigger = (
    <button
      type="button"
      className={styles.source}
      aria-label={t('replay.pickColumn', label)}
      title={conversation.instanceId}
    >
      {look && <SourceGlyph look={look} />}
      <span className={styles.label}>{label}</span>
      <Icon name="down" small />
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <Candidates {...picker} />
    </Menu>
  );
}

export function AddColumn(props: PickerProps) {
  const free = props.candidates.filter(({ id }) => !props.taken.includes(id));
  if (props.taken.length >= MOST_COLUMNS || free.length === 0) return null;
  const label = t(props.taken.length === 1 ? 'replay.addSecond' : 'replay.addColumn');
  return (
    <span className={styles.add}>
      <Menu trigger={<IconButton icon="plus" label={label} />} align="end">
        <Candidates {...props} />
      </Menu>
    </span>
  );
}

function Candidates({ candidates, taken, onPick }: PickerProps) {
  const free = candidates.filter(({ id }) => !taken.includes(id));
  if (free.length === 0) return <MenuHeading>{t('replay.noOthers')}</MenuHeading>;
  const sources = [...new Set(free.map(({ sourceId }) => sourceId))];
  return sources.map((source) => (
    <Fragment key={source}>
      <MenuHeading>
        <SourceName id={source} />
      </MenuHeading>
      {free
        .filter(({ sourceId }) => sourceId === source)
        .map((each) => (
          <MenuItem key={each.id} onSelect={() => onPick(each.id)}>
            {[runInWords(each) ?? each.instanceId, t('common.turns', each.turns), rewardInWords(each.reward)].join(
              ', ',
            )}
          </MenuItem>
        ))}
    </Fragment>
  ));
}
