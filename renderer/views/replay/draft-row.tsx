import { Fragment, memo } from 'react';
import type { SourceLook } from '../../components/source/look.ts';
import { DraftStep } from '../../components/transcript/draft-step.tsx';
import type { Scene } from '../../stores/replay-scene.ts';
import styles from './grid.module.css';

interface DraftRowProps {
  index: number;
  scene: Scene;
  looks: readonly SourceLook[];
}

/** A row as it is while it flies past: what was said on each side, without marks, folds and the alignment between. */
export const DraftRow = memo(function DraftRow({ index, scene, looks }: DraftRowProps) {
  const cells = scene.rows[index]?.cells ?? [];
  return (
    <div className={styles.row} data-columns={cells.length}>
      {cells.map((cell, column) => {
        const step = cell === null ? undefined : scene.columns[column]?.[cell];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <Fragment key={column}>
            {column > 0 && <span />}
            <DraftStep step={step} look={looks[column] ?? {}} />
          </Fragment>
        );
      })}
    </div>
  );
});
