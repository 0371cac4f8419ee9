import { type ReactNode, useState } from 'react';
import { formatNumber, t } from '../strings/index.ts';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import styles from './name-choice.module.css';
import { NameFilter } from './name-filter.tsx';
import { FEW_NAMES, namesWith } from './names-with.ts';

interface NameChoiceProps {
  names: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
  /** Said after a name. */
  note?: (name: string) => ReactNode;
  /** A name a line, for those with a note. */
  stacked?: boolean;
}

/** Some of the people of a study: a few with a box each, many with a field to find them and one press for all that it finds. */
export function NameChoice({ names, chosen, onChange, note, stacked }: NameChoiceProps) {
  const [letters, setLetters] = useState('');
  const { shown, found } = namesWith(names, letters);
  const missing = found.filter((name) => !chosen.includes(name));
  const all = () =>
    onChange(missing.length > 0 ? [...chosen, ...missing] : chosen.filter((name) => !found.includes(name)));
  return (
    <div className={styles.choice}>
      {names.length > FEW_NAMES && (
        <div className={styles.find}>
          <NameFilter value={letters} onChange={setLetters} />
          <Button variant="quiet" disabled={found.length === 0} onClick={all}>
            {t(missing.length > 0 ? 'common.chooseAll' : 'common.chooseNone')}
          </Button>
          <span className={styles.count} role="status">
            {t('common.namesChosen', formatNumber(chosen.length), formatNumber(names.length))}
          </span>
        </div>
      )}
      <div className={styles.names} data-stacked={stacked || undefined}>
        {shown.map((name) => (
          <Checkbox
            key={name}
            checked={chosen.includes(name)}
            onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((other) => other !== name))}
          >
            <bdi className={styles.name}>{name}</bdi> {note && <bdi>{note(name)}</bdi>}
          </Checkbox>
        ))}
      </div>
      {found.length > shown.length && (
        <p className={styles.count}>{t('common.moreNames', found.length - shown.length)}</p>
      )}
    </div>
  );
}
