import type { UsiView } from '../../shared/contract/usi-view.ts';
import { computeTable } from '../../shared/usi/table.ts';
import type { UsiInput } from './usi-input.ts';
import { difficultyName, refusing, tableOptions, type UsiOptions } from './usi-options.ts';
import { usiStudy } from './usi-study.ts';

/** The table of the User-Sim Index as screens and CLI show it: human row first, then the simulators. */
export function computeUsi({ input, options }: { input: UsiInput; options: UsiOptions }): UsiView {
  const table = refusing(() => computeTable(usiStudy(input), tableOptions(options)));
  return {
    profile: table.profile,
    difficulty: difficultyName(options.difficulty),
    evaluation: table.evaluation,
    fill: table.fill === 'omit' ? 'mean' : table.fill,
    tasksWithDifficulty: table.tasksWithDifficulty,
    batches: [...table.batches],
    rows: table.rows.map(({ kind, warnings, ...row }, i) => ({
      ...row,
      sourceId: kind === 'human' ? null : (input.simulators[i - 1]?.id ?? null),
      warnings: warnings.map(({ code, values }) => ({ code, values: { ...values } })),
    })),
  };
}
