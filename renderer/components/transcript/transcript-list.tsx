import { type Ref, useCallback, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { DraftStep } from './draft-step.tsx';
import { stepHeight } from './row-height.ts';
import { RowList, type RowListHandle } from './row-list.tsx';
import { rowsByPlace } from './rows.ts';
import { type Phase, StepView, type StepViewProps } from './step-view.tsx';
import styles from './transcript-list.module.css';

interface TranscriptListProps extends Omit<StepViewProps, 'step' | 'phase' | 'showRole'> {
  label: string;
  steps: readonly Step[];
  phaseOf: (step: number) => Phase;
  ref?: Ref<RowListHandle>;
}

/** One conversation from top to bottom, windowed. */
export function TranscriptList({ label, steps, phaseOf, ref, ...view }: TranscriptListProps) {
  const firsts = useMemo(() => firstOfEach(steps), [steps]);
  const rows = useMemo(() => rowsByPlace(Float64Array.from(steps, (step) => stepHeight(step))), [steps]);
  const { colour, decorations, foldHits, openFolds, onToggleFold, tools, below, onPick } = view;
  const render = useCallback(
    (index: number) => {
      const step = steps[index];
      if (!step) return null;
      return (
        <div className={styles.row}>
          <StepView
            step={step}
            phase={phaseOf(index)}
            showRole={firsts.has(index)}
            {...{ colour, decorations, openFolds, onToggleFold, tools, below, onPick }}
            {...(foldHits ? { foldHits } : {})}
          />
        </div>
      );
    },
    [steps, firsts, phaseOf, colour, decorations, foldHits, openFolds, onToggleFold, tools, below, onPick],
  );
  const draft = useCallback(
    (index: number) => {
      const step = steps[index];
      return (
        step && (
          <div className={styles.row}>
            <DraftStep step={step} look={{ colour }} />
          </div>
        )
      );
    },
    [steps, colour],
  );
  return <RowList label={label} rows={rows} render={render} draft={draft} {...(ref ? { ref } : {})} />;
}

function firstOfEach(steps: readonly Step[]): ReadonlySet<number> {
  const speaks = (speaker: Step['speaker']) =>
    steps.findIndex((step) => step.speaker === speaker && step.number !== null);
  return new Set([speaks('user'), speaks('agent')]);
}
