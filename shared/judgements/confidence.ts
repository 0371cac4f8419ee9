import { type DrawPlan, meanEstimate, shareEstimate, type TaskEstimate } from './task-interval.ts';
import { taskTotals } from './task-totals.ts';

/** Is a judge who is sure right more often? */
export interface Calibration {
  /** By degree of confidence, 1..5: share of right answers among the decided. */
  readonly levels: readonly { readonly confidence: number; readonly right: TaskEstimate }[];
  /**
   * Mean stated certainty minus share right, above 0 = overconfident. Stated certainty takes 1 (a guess) for one half and 5
   * (certain) for 1, evenly between: a convention, since the question names no probabilities.
   */
  readonly overconfidence: TaskEstimate;
  /** Decided answers with a confidence. */
  readonly n: number;
}

interface Row {
  readonly task: string;
  /** null: cannot tell. */
  readonly right: boolean | null;
  readonly confidence: number | null;
}

/** null without a decided answer that has a confidence. */
export function calibrationOf(rows: readonly Row[], plan: DrawPlan): Calibration | null {
  const stated = rows.flatMap(({ task, right, confidence }) =>
    right === null || confidence === null ? [] : [{ task, right: Number(right), confidence }],
  );
  if (stated.length === 0) return null;
  return {
    levels: [1, 2, 3, 4, 5].map((confidence) => ({
      confidence,
      right: shareEstimate(
        taskTotals(
          stated.filter((row) => row.confidence === confidence).map(({ task, right }) => ({ task, value: right })),
        ),
        plan,
      ),
    })),
    overconfidence: meanEstimate(
      taskTotals(stated.map(({ task, right, confidence }) => ({ task, value: 0.5 + (confidence - 1) / 8 - right }))),
      plan,
    ),
    n: stated.length,
  };
}
