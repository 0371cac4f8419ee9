import type { SidedSpan } from '../../../shared/domain/work.ts';
import { Icon } from '../../components/icon.tsx';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import { t } from '../../strings/index.ts';
import { turnAt } from './evidence-decorations.ts';
import styles from './evidence-list.module.css';

interface EvidenceListProps {
  spans: readonly SidedSpan[];
  sides: readonly ShownSide[];
  disabled: boolean;
  onChange: (spans: SidedSpan[]) => void;
}

/** The words that decided an answer, each with its turn. */
export function EvidenceList({ spans, sides, disabled, onChange }: EvidenceListProps) {
  if (spans.length === 0) return null;
  return (
    <ul className={styles.list}>
      {spans.map((span) => {
        const side = sides.find(({ letter }) => letter === (span.side ?? null));
        const turn = turnAt(side?.steps ?? [], span.position);
        return (
          <li key={`${span.side ?? ''} ${span.position} ${span.start} ${span.end}`} className={styles.cite}>
            <Icon name="evidence" small />
            <q className={styles.quote} title={span.quote}>
              {span.quote}
            </q>
            {turn !== null && (
              <span className={styles.turn}>
                {span.side ? t('annotate.sidedTurn', span.side, turn) : t('transcript.turn', turn)}
              </span>
            )}
            {!disabled && (
              <button
                type="button"
                className={styles.remove}
                aria-label={t('annotate.removeEvidence')}
                title={t('annotate.removeEvidence')}
                onClick={() => onChange(spans.filter((each) => each !== span))}
              >
                <Icon name="close" small />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
