import { type DecidedShare, decidedShare } from './decided-share.ts';
import { type Detection, forcedChoiceDetection } from './detection.ts';
import type { DrawPlan, TaskEstimate } from './task-interval.ts';
import type { Trial } from './trial.ts';

/** How often judges took a simulator for the human beside it. */
export interface ChoiceSource extends DecidedShare {
  readonly source: string;
  /** Detection accuracy: 1 minus the share taken for human, its interval turned round. */
  readonly accuracy: TaskEstimate;
  readonly detection: Detection | null;
}

/** Results of one source, p not yet adjusted. `trials`: of this source alone. */
export function choiceSource(source: string, trials: readonly Trial[], plan: DrawPlan): ChoiceSource {
  const shares = decidedShare(trials, plan);
  return { source, ...shares, accuracy: turned(shares.share), detection: forcedChoiceDetection(trials) };
}

function turned(share: TaskEstimate): TaskEstimate {
  const { estimate, interval } = share;
  return {
    ...share,
    estimate: estimate === null ? null : 1 - estimate,
    interval: interval && [1 - interval[1], 1 - interval[0]],
  };
}
