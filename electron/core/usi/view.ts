import type { UsiView } from '../../../shared/contract/usi-view.ts';
import { tableOfScoring } from '../../../shared/usi/analysis/scoring.ts';
import { scoringOf, subsetsOf } from './held.ts';
import { difficultyName, type UsiOptions } from './options.ts';

/** The table of the User-Sim Index as screens and CLI show it: human row first, then the simulators. */
export function computeUsi(request: { key: string; options: UsiOptions }): UsiView {
  const scoring = scoringOf(request);
  const { simulators } = scoring;
  const table = tableOfScoring(scoring);
  const { difficulty, subset } = request.options;
  return {
    profile: table.profile,
    difficulty: difficultyName(difficulty),
    evaluation: table.evaluation,
    fill: table.fill,
    behaviour: table.behaviour,
    outcome: table.outcome,
    subset,
    subsets: subsetsOf(request),
    tasksWithDifficulty: table.tasksWithDifficulty,
    batches: [...table.batches],
    rows: table.rows.map(({ kind, warnings, ...row }, i) => ({
      ...row,
      sourceId: kind === 'human' ? null : (simulators[i - 1]?.id ?? null),
      warnings: warnings.map(({ code, values }) => ({ code, values: { ...values } })),
    })),
  };
}
