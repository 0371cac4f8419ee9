import type { z } from 'zod';
import publishedDifficulty from '../../../resources/tau-bench-difficulty.json' with { type: 'json' };
import type { usiOptions } from '../../../shared/contract/inputs.ts';
import type { UsiView } from '../../../shared/contract/usi-view.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Difficulty } from '../../../shared/usi/score.ts';
import type { TableOptions } from '../../../shared/usi/table.ts';
import { UsiInputError } from '../../../shared/usi/usi-input-error.ts';

export type UsiOptions = z.output<typeof usiOptions>;

/** Without the part of the study, which must be found in it. */
export function tableOptions({ difficulty, terms, subset: _, ...options }: UsiOptions): TableOptions {
  return { ...options, difficulty: difficultyOf(difficulty), ...(terms !== null && { terms }) };
}

export function difficultyOf(difficulty: UsiOptions['difficulty']): Difficulty {
  if (difficulty === 'pooled') return 'pooled';
  const map = difficulty === 'published' ? publishedDifficulty.difficulty : difficulty;
  return new Map(Object.entries(map));
}

/** How the table names its difficulty source. */
export function difficultyName(difficulty: UsiOptions['difficulty']): UsiView['difficulty'] {
  return typeof difficulty === 'string' ? difficulty : 'file';
}

/** What the maths refuses is a refusal to the user, not a defect. */
export function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsiInputError) throw new Refusal(error.code, error.message, null, error);
    throw error;
  }
}

/** What both profiles have: the rest falls back to what each does by itself. */
export function commonOptions(options: UsiOptions): UsiOptions {
  const evaluation = options.evaluation === 'pairs' ? 'participants' : options.evaluation;
  const fill = options.fill === 'omit' ? 'mean' : options.fill;
  return { ...options, evaluation, fill, terms: null, behaviour: 'lexicon', outcome: 'reward' };
}
