import { memo } from 'react';
import type { Markers, Tag } from '../../../shared/replay/index.ts';
import { Icon } from '../../components/icon.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { behaviourName } from '../../components/transcript/behaviour-name.ts';
import { rewardInWords } from './conversation-words.ts';
import styles from './scrubber.module.css';

interface TrackProps {
  markers: Markers;
  tags: readonly Tag[];
  look: SourceLook | undefined;
  reward: number | null;
  /** Tags stand below the line. */
  below: boolean;
}

const WIDTH = 1000;

/** Where markers are drawn, each place once: thousands in one place look no different, and cost a layer of work. */
function placesOf(markers: readonly number[]): number[] {
  return [...new Set(markers.map((at) => Math.round(at * WIDTH)))];
}

/** One side on the timeline, drawn as two paths however long it is: user turns tall, tool calls as dots. */
export const Track = memo(function Track({ markers, tags, look, reward, below }: TrackProps) {
  const users = placesOf(markers.users).map((at) => `M${at} 3v10`);
  const tools = placesOf(markers.tools).map((at) => `M${at} 8h.01`);
  return (
    <span className={styles.track} data-source={look?.colour} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.line} d={`M0 8H${WIDTH}`} />
        <path className={styles.tools} d={tools.join('')} />
        <path className={styles.users} d={users.join('')} />
      </svg>
      {tags.map(({ at, behaviour }) => (
        <span
          key={at}
          className={styles.tag}
          data-family={behaviour.family}
          data-below={below || undefined}
          style={{ left: `${at * 100}%` }}
          title={behaviourName(behaviour.feature)}
        >
          {behaviour.tag}
        </span>
      ))}
      {reward !== null && (
        <span className={styles.outcome} title={rewardInWords(reward)}>
          <Icon name={reward > 0 ? 'check' : 'close'} small />
        </span>
      )}
    </span>
  );
});
