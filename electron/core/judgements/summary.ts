import type { Parsed } from '../../../shared/contract/commands.ts';
import type { ExclusionRule } from '../../../shared/judgements/exclusion.ts';
import type { Judgement } from '../../../shared/judgements/judgement.ts';
import { type JudgementReport, judgementReport } from '../../../shared/judgements/report.ts';
import { DEFAULT_DRAWS } from '../../../shared/judgements/task-interval.ts';

export interface JudgementRequest extends Parsed<'judgements.summary'> {
  judgements: readonly Judgement[];
  rule: ExclusionRule;
}

/** Runs in the compute thread. */
export function computeJudgements(request: JudgementRequest): JudgementReport {
  const { judgements, rule, replicates, seed, level, afterSources } = request;
  const counted = afterSources ? judgements : judgements.filter((judgement) => !judgement.afterSources);
  return judgementReport(counted, rule, { ...DEFAULT_DRAWS, replicates, seed, level });
}
