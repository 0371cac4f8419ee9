import type { UsiDifferences, UsiSourceReport, UsiWhatIf } from '../../../shared/contract/usi-view.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { profileDifferences } from '../../../shared/usi/analysis/profile-differences.ts';
import { tableOfScoring } from '../../../shared/usi/analysis/scoring.ts';
import { flatReport, sourceReport } from '../../../shared/usi/analysis/source-report.ts';
import { type Scenario, whatIf } from '../../../shared/usi/analysis/what-if.ts';
import type { DimensionName } from '../../../shared/usi/feature-names.ts';
import { scoringOf } from './held.ts';
import { difficultyOf, refusing, type UsiOptions } from './options.ts';

interface Request {
  key: string;
  options: UsiOptions;
}

/** Draws of permutation tests and of the bootstrap of rating bias, and their seed. */
const plan = { draws: 2000, seed: 1 };

/** Spread, success and feedback of one source. @throws Refusal no_row */
export function computeSourceReport(request: Request & { source: string }): UsiSourceReport {
  const { study, scored } = scoringOf(request);
  const index = study.sources.findIndex(({ label }) => label === request.source);
  if (index < 0) throw new Refusal('no_row', `The table has no simulator "${request.source}".`);
  return { source: request.source, ...flatReport(sourceReport(study, scored, index, plan)) };
}

/** Both studies are the same one, measured under each profile. */
export function computeDifferences(request: {
  published: string;
  corrected: string;
  options: UsiOptions;
}): UsiDifferences {
  const table = (profile: UsiOptions['profile'], key: string) =>
    tableOfScoring(scoringOf({ key, options: { ...request.options, profile } }));
  return { cells: profileDifferences(table('published', request.published), table('corrected', request.corrected)) };
}

export type ScenarioInput =
  | { change: 'without_batch'; batch: number }
  | { change: 'without_dimension'; dimension: DimensionName }
  | { change: 'difficulty'; difficulty: UsiOptions['difficulty'] };

/** @throws Refusal no_batch */
export function computeWhatIf(request: Request & { scenario: ScenarioInput }): UsiWhatIf {
  const { study, options } = scoringOf(request);
  const { scenario } = request;
  if (scenario.change === 'without_batch' && !study.humans[scenario.batch - 1]) {
    throw new Refusal('no_batch', `There is no human batch ${scenario.batch}; there are ${study.humans.length}.`);
  }
  const changed: Scenario =
    scenario.change === 'difficulty' ? { ...scenario, difficulty: difficultyOf(scenario.difficulty) } : scenario;
  return { rows: [...refusing(() => whatIf(study, options, changed)).rows] };
}
