import { memo } from 'react';
import type { Markers } from '../../../shared/replay/index.ts';
import { Icon } from '../../components/icon.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { behaviourName } from '../../components/transcript/behaviour-name.ts';
import { rewardInWords } from './conversation-words.ts';
import styles from './scrubber.module.css';

interface TrackProps {
  markers: Markers;
  look: SourceLook | undefined;
  reward: number | null;
  /** Tags stand below the line. */
  below: boolean;
}

/** One side on the timeline, drawn as two paths however long it is: user turns tall, tool calls as dots. */
export const Track = memo(function Track({ markers, look, reward, below }: TrackProps) {
  const users = markers.users.map((at) => `M${at * 1000} 3v10`).join('');
  const tools = markers.tools.map((at) => `M${at * 1000} 8h.01`).join('');
  const drawing = (
    <svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.line} d="M0 8H1000" />
      <path className={styles.tools} d={tools} />
      <path className={styles.users} d={users} />
    </svg>
  );
  return (
    <span className={styles.track} data-source={look?.colour} aria-hidden="true">
      <span className={styles.ahead}>{drawing}</span>
      <span className={styles.played} data-moved="window">
        <span data-moved="inside">{drawing}</span>
      </span>
      {markers.behaviours.map(({ at, behaviour }) => (
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
