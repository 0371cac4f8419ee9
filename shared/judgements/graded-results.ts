import { choiceSources } from './choice-results.ts';
import type { ChoiceSource } from './choice-source.ts';
import { counts, type Judgement } from './judgement.ts';
import { type DrawPlan, meanEstimate, type TaskEstimate } from './task-interval.ts';
import { taskTotals } from './task-totals.ts';
import type { Trial } from './trial.ts';

/** Points of the slider; the middle one cannot tell. */
const POINTS = 7;
const MIDDLE = 4;

export interface GradedSource extends ChoiceSource {
  /** Mean lean towards the human, -3 surely the simulator .. 3 surely the human; 0 as a simulator like people. */
  readonly lean: TaskEstimate;
  /** Answers by grade, turned so that the last point is "surely the human". */
  readonly grades: readonly number[];
}

export interface GradedResults {
  readonly judgements: number;
  readonly tasks: number;
  readonly sources: readonly GradedSource[];
}

interface GradedTrial extends Trial {
  /** 1 surely the simulator .. 7 surely the human, whichever side it stood on. */
  readonly grade: number;
}

/** Graded pairs: grades, and the choice that each side of the middle amounts to. null without any. */
export function gradedResults(judgements: readonly Judgement[], plan: DrawPlan): GradedResults | null {
  const trials = judgements.flatMap(gradedTrial);
  if (trials.length === 0) return null;
  return {
    judgements: trials.length,
    tasks: new Set(trials.map(({ task }) => task)).size,
    sources: choiceSources(trials, plan).map((source) => {
      const own = trials.filter((trial) => trial.source === source.source);
      return {
        ...source,
        lean: meanEstimate(taskTotals(own.map(({ task, grade }) => ({ task, value: grade - MIDDLE }))), plan),
        grades: Array.from({ length: POINTS }, (_, i) => own.filter(({ grade }) => grade === i + 1).length),
      };
    }),
  };
}

export function gradedTrial(judgement: Judgement): GradedTrial[] {
  const { kind, a, b, item, task, annotator, answers } = judgement;
  const given = Number(answers.grade);
  if (kind !== 'graded' || !counts(judgement) || b === null || a.human === b.human) return [];
  if (!Number.isInteger(given) || given < 1 || given > POINTS) return [];
  const humanSide = a.human ? 'A' : 'B';
  const grade = humanSide === 'B' ? given : POINTS + 1 - given;
  const took = grade === MIDDLE ? null : grade < MIDDLE;
  return [{ item, task, annotator, source: (a.human ? b : a).source, humanSide, took, confidence: null, grade }];
}
