import { krippendorffAlpha } from '../../agreement/krippendorff-alpha.ts';
import { pearsonR } from '../../agreement/pearson-r.ts';
import { matrixFromRows } from '../../agreement/rating-matrix.ts';
import { TAU_BENCH_SURVEY } from '../../instrument/tau-bench-survey.ts';
import { type BatchDesign, taskOf } from '../design.ts';
import { mean } from '../mean-std.ts';
import { saysSuccess } from '../outcome-source.ts';
import { outcome } from '../rewards.ts';
import type { SurveyRecord } from '../study.ts';
import { type NormalisedAnswers, SURVEY_FIELDS, surveyAnswers } from '../survey-answers.ts';
import { splitBatches } from '../task-ids.ts';
import { type BiasPlan, biasInterval } from './bias-interval.ts';
import type { Quantity } from './quantity.ts';

/** How much higher a simulator rates one question than the participants did. */
export interface RatingBias {
  readonly field: string;
  /** Human conversations that both answered about. */
  readonly n: number;
  /** Mean of simulator minus human in share of the scale, -1..1. */
  readonly bias: Quantity<'no_shared_answers'>;
  /** By tasks, drawn within their domain; null without a bias or with too few tasks. */
  readonly interval: readonly [number, number] | null;
}

/** Rating bias per question over all batches: the simulator's answers about the human conversations. */
export function ratingBias(
  batches: readonly BatchDesign[],
  surveys: readonly SurveyRecord[],
  plan: BiasPlan = { replicates: 1000, seed: 1 },
): RatingBias[] {
  const pairs = answerPairs(batches, surveys);
  return SURVEY_FIELDS.map((field, index) => {
    const gaps = pairs.flatMap(({ task, human, other }) => {
      const [h, l] = [human[index] ?? null, other[index] ?? null];
      return h === null || l === null ? [] : [{ task, gap: l - h }];
    });
    if (gaps.length === 0) return { field, n: 0, bias: { undefined: 'no_shared_answers' }, interval: null };
    return { field, n: gaps.length, bias: mean(gaps.map(({ gap }) => gap)), interval: biasInterval(gaps, plan) };
  });
}

function answerPairs(
  batches: readonly BatchDesign[],
  surveys: readonly SurveyRecord[],
): { task: string; human: NormalisedAnswers; other: NormalisedAnswers }[] {
  const parts = splitBatches(surveys.map(({ id, survey }) => [id, survey] as const));
  return batches.flatMap(({ byId }, batch) =>
    [...(parts[batch as 0 | 1 | 2] ?? [])].flatMap(([id, survey]) => {
      const entry = byId.get(id);
      return entry ? [{ task: taskOf(entry), human: surveyAnswers(entry.survey), other: surveyAnswers(survey) }] : [];
    }),
  );
}

/** A conversation with an outcome and someone's survey of it. */
export interface RatedOutcome {
  readonly reward?: unknown;
  readonly survey?: unknown;
}

/** How the reward agrees with what people (or a simulator) say. */
export interface RewardAgreement {
  readonly n: number;
  /** Options of task_success by ascending score: conversations with reward 0 and with reward 1. */
  readonly table: readonly { readonly answer: string; readonly failed: number; readonly succeeded: number }[];
  /** Point-biserial correlation of reward with each question's score, -1..1. */
  readonly correlations: readonly {
    readonly field: string;
    readonly n: number;
    readonly r: Quantity;
  }[];
  /** Nominal alpha of reward and "Yes or better" as two raters of success. */
  readonly alpha: Quantity;
  /** Of the conversations with reward 0 (1), the share that people called (not) successful. */
  readonly failedButYes: Quantity<'no_conversations'>;
  readonly succeededButNo: Quantity<'no_conversations'>;
}

/** Cross table, point-biserial correlations and alpha of reward against a survey. Unanswered questions are left out. */
export function rewardAgreement(conversations: readonly RatedOutcome[]): RewardAgreement {
  const question = TAU_BENCH_SURVEY.questions.find(({ id }) => id === 'task_success');
  const options = [...(question?.options ?? [])].sort((a, b) => a.score - b.score);
  const rated = conversations.flatMap(({ reward, survey }) => {
    const answer = (survey as Record<string, { answer?: unknown } | null> | null | undefined)?.task_success?.answer;
    const yes = saysSuccess(answer);
    return yes === null ? [] : [{ success: outcome(reward), answer, yes }];
  });
  const count = (answer: string, success: number) =>
    rated.filter((each) => each.answer === answer && each.success === success).length;
  const share = (success: number, yes: boolean): Quantity<'no_conversations'> => {
    const those = rated.filter((each) => each.success === success);
    return those.length === 0
      ? { undefined: 'no_conversations' }
      : those.filter((each) => each.yes === yes).length / those.length;
  };
  const alpha = krippendorffAlpha(matrixFromRows(rated.map(({ success, yes }) => [success, Number(yes)])), {
    metric: 'nominal',
    scale: [0, 1],
  });
  return {
    n: rated.length,
    table: options.map(({ label }) => ({ answer: label, failed: count(label, 0), succeeded: count(label, 1) })),
    correlations: correlations(conversations),
    alpha: alpha.status === 'ok' ? alpha.estimate : { undefined: alpha.reason },
    failedButYes: share(0, true),
    succeededButNo: share(1, false),
  };
}

function correlations(conversations: readonly RatedOutcome[]): RewardAgreement['correlations'] {
  const rated = conversations.map(({ reward, survey }) => ({
    success: outcome(reward),
    answers: surveyAnswers(survey),
  }));
  return SURVEY_FIELDS.map((field, index) => {
    const both = rated.flatMap(({ success, answers }) => {
      const value = answers[index] ?? null;
      return value === null ? [] : [[success, value]];
    });
    const r = pearsonR(matrixFromRows(both), [0, 1]);
    return { field, n: both.length, r: r.status === 'ok' ? r.estimate : { undefined: r.reason } };
  });
}
