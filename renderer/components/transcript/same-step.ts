import type { StepViewProps } from './step-view.tsx';

/** Whether a step looks the same: of what is drawn on a conversation, only what is drawn on this step of it counts. */
export function sameStep(before: StepViewProps, after: StepViewProps): boolean {
  const { decorations, foldHits, openFolds, ...others } = before;
  const keys = Object.keys(others) as (keyof typeof others)[];
  if (keys.some((key) => before[key] !== after[key])) return false;
  if (Object.keys(before).length !== Object.keys(after).length) return false;
  return after.step.pieces.every(({ kind, position, id }) =>
    kind === 'speech'
      ? decorations.get(position) === after.decorations.get(position)
      : openFolds.has(id) === after.openFolds.has(id) && foldHits?.get(id) === after.foldHits?.get(id),
  );
}
