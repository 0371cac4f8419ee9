import type { EvaluationSource } from './eval-sources.ts';
import type { DimensionName } from './feature-names.ts';
import type { Fill } from './missing-answers.ts';
import type { OutcomeSource } from './outcome-source.ts';
import type { ProfileName } from './profile.ts';
import type { BehaviourSource, Difficulty } from './score.ts';
import type { Subset } from './subset.ts';
import { UsiInputError } from './usi-input-error.ts';

export interface TableOptions {
  readonly profile: ProfileName;
  readonly difficulty: Difficulty;
  readonly evaluation: EvaluationSource;
  /** Default: `reference` under published, `mean` under corrected, which never draws and reads `reference` as `mean`. */
  readonly fill?: Fill;
  /** 5 = leave the evaluation out of the index (profile corrected only). */
  readonly terms?: 5 | 6;
  /** `labels` and `annotators` exist under profile corrected only and are marked D* and ECE*. */
  readonly behaviour?: BehaviourSource;
  readonly outcome?: OutcomeSource;
  /** A part of the study, with its own human ceiling. */
  readonly subset?: Subset;
  /** A dimension to leave out of the index (what-if). */
  readonly dropped?: DimensionName;
}

export function fillOf({ profile, fill }: TableOptions): Fill {
  if (profile === 'published') return fill ?? 'reference';
  return fill === 'omit' ? 'omit' : 'mean';
}

/** @throws UsiInputError `needs_corrected` for options that the published profile does not have. */
export function refuseForeignOptions({ profile, evaluation, behaviour, outcome, fill, terms }: TableOptions): void {
  if (profile !== 'published') return;
  const foreign = [
    evaluation === 'pairs' && 'the evaluation source "pairs"',
    behaviour === 'labels' && 'the behaviour source "labels"',
    outcome === 'annotators' && 'the outcome source "annotators"',
    fill === 'omit' && 'leaving missing answers out',
    terms === 5 && 'a fixed number of terms',
  ].filter((option) => option !== false);
  if (foreign.length > 0) {
    const what = foreign.join(', ');
    throw new UsiInputError('needs_corrected', `The published profile does not have ${what}; use profile corrected.`);
  }
}
