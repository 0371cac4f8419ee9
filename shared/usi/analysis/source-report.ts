import type { ScoredStudy } from '../score.ts';
import type { UsiStudy } from '../study.ts';
import { type RatingBias, type RewardAgreement, ratingBias, rewardAgreement } from './feedback.ts';
import {
  type BinSuccess,
  humanSuccessByBin,
  type SuccessDifference,
  sourceSuccessByBin,
  successAgainstPeople,
} from './outcome.ts';
import { type StraightLining, straightLining } from './straight-lining.ts';
import { type DimensionSpread, uniformity } from './uniformity.ts';

/** What the index does not see of one source: how it varies, where it succeeds, how it rates. */
export interface SourceReport {
  readonly uniformity: readonly DimensionSpread[];
  readonly success: {
    readonly human: readonly BinSuccess[];
    readonly source: readonly BinSuccess[];
    readonly difference: SuccessDifference;
  };
  readonly feedback: {
    /** Null when the source answered no survey about human conversations. */
    readonly bias: readonly RatingBias[] | null;
    readonly human: { readonly reward: RewardAgreement; readonly lines: StraightLining };
    readonly source: { readonly reward: RewardAgreement; readonly lines: StraightLining };
  };
}

export interface ReportPlan {
  /** Draws of the permutation test and of the bootstrap of the bias. */
  readonly draws: number;
  readonly seed: number;
}

/** @param source index among the study's sources @throws RangeError for no such source */
export function sourceReport(study: UsiStudy, scored: ScoredStudy, source: number, plan: ReportPlan): SourceReport {
  const [given, design] = [study.sources[source], scored.sources[source]];
  if (!given || !design) throw new RangeError(`source ${source} of ${study.sources.length}`);
  const people = scored.batches.flatMap(({ byId }) => [...byId.values()]);
  const simulated = design.runs.flatMap((run) => [...run.values()]);
  const surveysAbout = given.surveys?.map(({ survey }) => survey) ?? [];
  const ownSurveys = simulated.map(({ survey }) => survey);
  return {
    uniformity: uniformity(scored, source + 1),
    success: {
      human: humanSuccessByBin(scored),
      source: sourceSuccessByBin(scored, source),
      difference: successAgainstPeople(design, scored.batches, plan),
    },
    feedback: {
      bias: given.surveys
        ? ratingBias(scored.batches, given.surveys, { replicates: plan.draws, seed: plan.seed })
        : null,
      human: { reward: rewardAgreement(people), lines: straightLining(people.map(({ survey }) => survey)) },
      source: { reward: rewardAgreement(simulated), lines: straightLining([...surveysAbout, ...ownSurveys]) },
    },
  };
}

/** The same as plain data, the test reduced to what is shown: for screens, JSON and tables. */
export function flatReport({ uniformity: spread, success, feedback }: SourceReport) {
  const { difference } = success;
  const side = ({ reward, lines }: SourceReport['feedback']['human']) => ({
    reward: { ...reward, table: [...reward.table], correlations: [...reward.correlations] },
    lines,
  });
  return {
    uniformity: spread.map((each) => ({ ...each, features: [...each.features] })),
    success: {
      tasks: difference.tasks,
      difference: difference.difference,
      p: difference.signFlip?.p ?? null,
      exact: difference.signFlip?.exact ?? false,
      mcnemar:
        difference.mcnemar.status === 'ok' ? difference.mcnemar.pExact : { undefined: difference.mcnemar.reason },
    },
    feedback: {
      bias: feedback.bias && [...feedback.bias],
      human: side(feedback.human),
      source: side(feedback.source),
    },
  };
}
