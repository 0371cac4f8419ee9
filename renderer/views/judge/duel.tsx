import { useId, useRef } from 'react';
import { TranscriptList } from '../../components/transcript/transcript-list.tsx';
import type { ShownItem } from '../../stores/annotate-items.ts';
import { t } from '../../strings/index.ts';
import { Reader } from '../annotate/reader.tsx';
import type { ReaderView } from '../annotate/use-reader.ts';
import styles from './duel.module.css';
import { useScrollTogether } from './use-scroll-together.ts';

interface DuelProps {
  item: ShownItem;
  reader: ReaderView;
  /** Both sides scroll as one. */
  locked: boolean;
}

const NOTHING = new Map<number, never[]>();

/** Two conversations side by side, told apart by a letter and nothing else. */
export function Duel({ item, reader, locked }: DuelProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useScrollTogether(box, locked);
  return (
    <div className={styles.sheet}>
      {item.kind === 'next-turn' && item.context.length === 0 && (
        <p className={styles.opening}>{t('judge.noContext')}</p>
      )}
      {item.context.length > 0 && (
        <section className={styles.context} aria-label={t('judge.context')}>
          <TranscriptList
            label={t('judge.context')}
            steps={item.context}
            phaseOf={() => 'said'}
            colour="blind"
            decorations={NOTHING}
            openFolds={reader.folds.open}
            onToggleFold={reader.folds.toggle}
          />
        </section>
      )}
      <div ref={box} className={styles.duel}>
        {reader.sides.map((shown, column) => (
          <section key={shown.side.key} className={styles.side} aria-labelledby={`${id}-${column}`}>
            <h2 id={`${id}-${column}`} className={styles.letter}>
              {shown.side.letter}
            </h2>
            <Reader reader={reader} shown={shown} column={column} label={t('judge.side', shown.side.letter ?? '')} />
          </section>
        ))}
      </div>
    </div>
  );
}
