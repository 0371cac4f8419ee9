import { PROFILES } from '../profile.ts';
import { type ScoredStudy, scoreStudy } from '../score.ts';
import type { UsiStudy } from '../study.ts';
import { tableOf, type UsiTable } from '../table.ts';
import { fillOf, refuseForeignOptions, type TableOptions } from '../table-options.ts';
import { type SubsetSpec, subsetOf } from './subsets.ts';

/** A study scored under some options: what the views of one table share. */
export interface Scoring {
  readonly study: UsiStudy;
  /** With the part of the study resolved. */
  readonly options: TableOptions;
  readonly scored: ScoredStudy;
  /** The whole study under the same options: what parts are chosen from. */
  readonly whole: ScoredStudy;
}

/** @param part named part of the study, or null for all of it @throws UsiInputError for options that the profile lacks */
export function scoringUnder(study: UsiStudy, options: TableOptions, part: SubsetSpec | null): Scoring {
  refuseForeignOptions(options);
  const plan = { ...options, rules: PROFILES[options.profile], fill: fillOf(options) };
  const whole = scoreStudy(study, plan);
  if (part === null) return { study, options, scored: whole, whole };
  const subset = subsetOf(study, whole, part);
  return { study, options: { ...options, subset }, scored: scoreStudy(study, { ...plan, subset }), whole };
}

export function tableOfScoring({ study, scored, options }: Scoring): UsiTable {
  return tableOf(study, scored, fillOf(options), options);
}
