import { memo } from 'react';
import type { ItemState } from '../../../shared/domain/annotation.ts';
import type { QueueRow } from '../../stores/annotate-items.ts';
import { t } from '../../strings/index.ts';
import styles from './ticks.module.css';

/** One tick per item: filled submitted, hollow skipped, iris current, pale pending. Long queues are drawn as shares. */
export const Ticks = memo(function Ticks({ queue, at }: { queue: readonly QueueRow[]; at: number }) {
  const count = (state: ItemState) => queue.filter((item) => item.state === state).length;
  const label = t('annotate.ticks', count('submitted'), count('skipped'), count('draft'), count('pending'));
  return (
    <span className={styles.ticks} role="img" aria-label={label}>
      {binned(queue, at).map(({ key, state, current }) => (
        <i key={key} data-state={state} data-current={current || undefined} />
      ))}
    </span>
  );
});

const MOST_TICKS = 80;

function binned(queue: readonly QueueRow[], at: number): { key: number; state: ItemState; current: boolean }[] {
  const size = Math.max(1, Math.ceil(queue.length / MOST_TICKS));
  return Array.from({ length: Math.ceil(queue.length / size) }, (_, bin) => {
    const items = queue.slice(bin * size, (bin + 1) * size);
    const done = items.every(({ state }) => state === 'submitted' || state === 'skipped');
    const state = done
      ? (items[0]?.state ?? 'pending')
      : (items.find((each) => each.state === 'draft')?.state ?? 'pending');
    return { key: bin, state, current: Math.floor(at / size) === bin };
  });
}
