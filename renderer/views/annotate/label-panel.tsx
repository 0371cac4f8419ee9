import { spokenText } from '../../../shared/replay/index.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { ActionKeys } from '../../components/key-cap.tsx';
import { usePlayer } from '../../components/transcript/use-player.ts';
import type { ShownForm } from '../../stores/annotate-form.ts';
import type { ShownItem } from '../../stores/annotate-items.ts';
import { turnKey } from '../../stores/turn-key.ts';
import { t } from '../../strings/index.ts';
import styles from './label-panel.module.css';
import { isLabelled } from './turns.ts';
import { optionAction } from './use-annotate-actions.ts';
import type { ReaderView } from './use-reader.ts';

interface LabelPanelProps {
  item: ShownItem;
  reader: ReaderView;
  shown: ShownForm;
  disabled: boolean;
  onToggle: (id: string) => void;
}

/** The labels of the customer turn at the playhead. */
export function LabelPanel({ item, reader, shown, disabled, onToggle }: LabelPanelProps) {
  // the panel follows the playhead
  usePlayer(reader.player, ({ row }) => row);
  const turn = reader.current();
  const { labels = [], instruction } = item.instrument;
  const customer = turn && isLabelled(turn.step) ? turn : null;
  const chosen = customer ? (shown.labels[turnKey(customer.side, customer.step.position)] ?? []) : [];
  return (
    <section className={styles.panel} aria-label={t('annotate.labels')} data-open="" tabIndex={-1}>
      {instruction && <p className={styles.hint}>{instruction}</p>}
      <h2 className={styles.turn} aria-live="polite">
        {customer ? t('transcript.turn', customer.step.number ?? 0) : t('annotate.labelPick')}
      </h2>
      {customer && <p className={styles.quote}>{spokenText(customer.step)}</p>}
      <ul className={styles.list}>
        {labels.map(({ id, title }, index) => (
          <li key={id} className={styles.row}>
            <Checkbox checked={chosen.includes(id)} disabled={disabled || !customer} onChange={() => onToggle(id)}>
              {title}
            </Checkbox>
            {!disabled && customer && <ActionKeys action={optionAction(index)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
