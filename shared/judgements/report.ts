import { type ChoiceResults, choiceResults } from './choice-results.ts';
import type { ExclusionRule } from './exclusion.ts';
import { type GradedResults, gradedResults } from './graded-results.ts';
import { counts, type Judgement } from './judgement.ts';
import { type PreferenceResults, preferenceResults } from './preference-results.ts';
import { annotatorQuality } from './quality.ts';
import { type SingleResults, singleResults } from './single-results.ts';
import type { DrawPlan } from './task-interval.ts';
import { namesIn } from './trial.ts';

/** Results by kind of item; null where nothing of the kind was judged. */
export interface JudgementResults {
  /** Submitted first presentations. */
  readonly judgements: number;
  readonly annotators: readonly string[];
  /** Of them, given after that person had used the study as coordinator. */
  readonly afterSources: number;
  readonly pair: ChoiceResults | null;
  readonly graded: GradedResults | null;
  readonly single: SingleResults | null;
  readonly nextTurn: ChoiceResults | null;
  readonly preference: PreferenceResults | null;
}

export interface JudgementReport {
  readonly everybody: JudgementResults;
  /** Without whom the rule leaves out; null where it leaves out nobody. */
  readonly kept: JudgementResults | null;
  readonly excluded: readonly string[];
  readonly draws: DrawPlan;
}

/** Results with and without the annotators whom the rule leaves out. Nothing is deleted. */
export function judgementReport(
  judgements: readonly Judgement[],
  rule: ExclusionRule,
  draws: DrawPlan,
): JudgementReport {
  const out = annotatorQuality(judgements, rule).flatMap(({ annotator, excluded }) =>
    excluded.length > 0 ? [annotator] : [],
  );
  const kept = judgements.filter(({ annotator }) => !out.includes(annotator));
  return {
    everybody: judgementResults(judgements, draws),
    kept: out.length === 0 ? null : judgementResults(kept, draws),
    excluded: out,
    draws,
  };
}

export function judgementResults(judgements: readonly Judgement[], draws: DrawPlan): JudgementResults {
  // preferences and pairs are answers about conversations; ratings and labels have their own screens
  const blind = judgements.filter((each) => counts(each) && each.kind !== 'rating' && each.kind !== 'labels');
  return {
    judgements: blind.length,
    annotators: namesIn(blind, ({ annotator }) => annotator),
    afterSources: blind.filter(({ afterSources }) => afterSources).length,
    pair: choiceResults(judgements, 'pair', draws),
    graded: gradedResults(judgements, draws),
    single: singleResults(judgements, draws),
    nextTurn: choiceResults(judgements, 'next-turn', draws),
    preference: preferenceResults(judgements, draws),
  };
}
