import type { ItemKind } from '../domain/annotation.ts';
import { CANNOT_TELL } from '../instrument/built-in.ts';
import { adjusted } from './adjusted.ts';
import { type ChoiceSource, choiceSource } from './choice-source.ts';
import { type Calibration, calibrationOf } from './confidence.ts';
import { counts, type Judgement, type Shown } from './judgement.ts';
import { type SourceDifference, sourceDifferences } from './source-differences.ts';
import { type Contest, PEOPLE, type Strengths, strengthsOf } from './strengths.ts';
import type { DrawPlan } from './task-interval.ts';
import { namesIn, type Trial, trialsOf } from './trial.ts';

/** Results of pairs, or of next turns: which of two is the human? */
export interface ChoiceResults {
  readonly judgements: number;
  readonly tasks: number;
  readonly sources: readonly ChoiceSource[];
  readonly differences: readonly SourceDifference[];
  /** How human each source looks, people included. */
  readonly strengths: Strengths | null;
  readonly calibration: Calibration | null;
}

/** null without a judgement of this kind. */
export function choiceResults(judgements: readonly Judgement[], kind: ItemKind, plan: DrawPlan): ChoiceResults | null {
  const trials = trialsOf(judgements, kind);
  const contests = contestsOf(judgements, kind);
  if (trials.length === 0 && contests.length === 0) return null;
  return {
    judgements: trials.length,
    tasks: new Set(trials.map(({ task }) => task)).size,
    sources: choiceSources(trials, plan),
    differences: sourceDifferences(
      trials.map(({ source, task, took }) => ({ source, task, value: took === null ? null : Number(took) })),
      plan,
    ),
    strengths: strengthsOf(contests, plan),
    calibration: calibrationOf(
      trials.map(({ task, took, confidence }) => ({ task, right: took === null ? null : !took, confidence })),
      plan,
    ),
  };
}

/** A row per source, in order of name; p adjusted over them. */
export const choiceSources = (trials: readonly Trial[], plan: DrawPlan): ChoiceSource[] =>
  adjusted(
    namesIn(trials, ({ source }) => source).map((source) =>
      choiceSource(
        source,
        trials.filter((trial) => trial.source === source),
        plan,
      ),
    ),
  );

/** Whoever is called the human wins; also between two simulators. */
function contestsOf(judgements: readonly Judgement[], kind: ItemKind): Contest[] {
  return judgements.flatMap((judgement): Contest[] => {
    const { a, b, task, answers } = judgement;
    if (judgement.kind !== kind || !counts(judgement) || b === null) return [];
    const won = wonByA(answers.verdict, CANNOT_TELL);
    return won === null ? [] : [{ task, first: playerOf(a), second: playerOf(b), won }];
  });
}

export const playerOf = ({ human, source }: Shown): string => (human ? PEOPLE : source);

/** 1 for A, 0 for B, 1/2 for the answer between; null for none of them. */
export const wonByA = (answer: string | undefined, between: string): number | null =>
  answer === 'A' ? 1 : answer === 'B' ? 0 : answer === between ? 0.5 : null;
