import { memo } from 'react';
import type { Tag } from '../../../shared/replay/index.ts';
import { Icon } from '../../components/icon.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { behaviourName } from '../../components/transcript/behaviour-name.ts';
import { rewardInWords } from './conversation-words.ts';
import styles from './scrubber.module.css';
import { TRACK, type TrackPaths } from './track-paths.ts';

interface TrackProps {
  paths: TrackPaths | undefined;
  tags: readonly Tag[];
  look: SourceLook | undefined;
  reward: number | null;
  /** Tags stand below the line. */
  below: boolean;
}

/** One side on the timeline, a few paths however long it is: user turns tall, tool calls as dots, or how dense they are. */
export const Track = memo(function Track({ paths, tags, look, reward, below }: TrackProps) {
  return (
    <span className={styles.track} data-source={look?.colour} aria-hidden="true">
      <svg viewBox={`0 0 ${TRACK} 16`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.line} d={`M0 8H${TRACK}`} />
        <path className={styles.density} d={paths?.density} />
        <path className={styles.tools} d={paths?.tools} />
        <path className={styles.users} d={paths?.users} />
      </svg>
      {/* words of one drawing: each a box of its own, they cost every frame that draws anything */}
      <svg className={styles.tags} data-below={below || undefined} aria-hidden="true">
        {tags.map(({ at, behaviour }) => (
          <text key={at} x={`${at * 100}%`} y="50%" data-family={behaviour.family}>
            <title>{behaviourName(behaviour.feature)}</title>
            {behaviour.tag}
          </text>
        ))}
      </svg>
      {reward !== null && (
        <span className={styles.outcome} title={rewardInWords(reward)}>
          <Icon name={reward > 0 ? 'check' : 'close'} small />
        </span>
      )}
    </span>
  );
});
