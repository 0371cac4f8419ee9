import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import type { Step } from '../../../shared/replay/index.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../strings/index.ts';
import { turnAt } from './evidence-decorations.ts';
import styles from './evidence-list.module.css';

interface EvidenceListProps {
  spans: readonly EvidenceSpan[];
  steps: readonly Step[];
  disabled: boolean;
  onChange: (spans: EvidenceSpan[]) => void;
}

/** The words that decided an answer, each with its turn. */
export function EvidenceList({ spans, steps, disabled, onChange }: EvidenceListProps) {
  if (spans.length === 0) return null;
  return (
    <ul className={styles.list}>
      {spans.map((span) => {
        const turn = turnAt(steps, span.position);
        return (
          <li key={`${span.position} ${span.start} ${span.end}`} className={styles.cite}>
            <Icon name="evidence" small />
            <q className={styles.quote} title={span.quote}>
              {span.quote}
            </q>
            {turn !== null && <span className={styles.turn}>{t('transcript.turn', turn)}</span>}
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
