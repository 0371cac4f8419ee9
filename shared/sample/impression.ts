import type { Fate } from './fate.ts';
import type { TaskLines } from './lines.ts';
import type { Tally } from './scene.ts';

/** What a conversation is like, before anybody's taste: every value 0 (bad) to 1 (good), `success` an ordinal 1 to 5. */
export interface Impression {
  success: number;
  smooth: number;
  /** Below 0.5 too few questions, above too many; 0.5 is right. */
  questions: number;
  effort: number;
  humanLike: number;
  /** What stands out, for the free text. */
  theme: 'good' | 'repeat' | 'refusal' | 'mistake' | 'quit';
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Policy outcomes count as a clear no; mistakes that the customer does not see may still look like a success. */
function successOf(task: TaskLines, fate: Fate, { repeats, misses }: Tally): number {
  const refused = task.goals[0]?.refusal !== undefined && task.fallback === undefined;
  switch (fate) {
    case 'done':
      return refused ? 2 : repeats + misses === 0 && task.goals.length === 1 ? 5 : 4;
    case 'wrong_option':
    case 'caved':
      return 4;
    case 'skipped_second':
    case 'wrong_pay':
      return 3;
    case 'gave_up':
      return refused ? 2 : 1;
    default:
      return 1;
  }
}

/** `warmth` (about -1 to 1) is what wording alone does: two equally smooth agents are not equally human. */
export function impressionOf(task: TaskLines, fate: Fate, tally: Tally, warmth: number): Impression {
  const { repeats, misses, refusals, pushes, mistakes, quit, questions } = tally;
  const smooth = clamp(
    0.98 - 0.26 * repeats - 0.2 * misses - 0.12 * refusals - 0.08 * pushes - 0.3 * mistakes - (quit ? 0.3 : 0),
  );
  const theme = quit
    ? 'quit'
    : mistakes > 0
      ? 'mistake'
      : refusals > 0
        ? 'refusal'
        : repeats + misses > 0
          ? 'repeat'
          : 'good';
  return {
    success: successOf(task, fate, tally),
    smooth,
    questions: clamp(0.5 + 0.35 * repeats + 0.06 * (questions - 4) - (fate === 'caved' ? 0.3 : 0)),
    effort: clamp(1 - 0.35 * repeats - 0.4 * misses - 0.07 * Math.max(0, questions - 3)),
    humanLike: clamp(
      0.66 + 0.3 * warmth - 0.3 * repeats - 0.15 * mistakes - 0.05 * refusals + (fate === 'caved' ? 0.2 : 0),
    ),
    theme,
  };
}
