import type { WorkOptions } from '../../../shared/domain/work.ts';

/** What the study asks of whoever works at the desk. */
export interface DeskRules {
  freeTextRequired: boolean;
  autoAdvance: boolean;
  /** Markdown; empty = the app's own guidelines. */
  guidelines: string;
  /** Whole seconds until this item can be submitted. */
  waitOf(item: string): number;
}

/** Rating for oneself: nothing but the questions. */
export const OPEN_RULES: DeskRules = { freeTextRequired: false, autoAdvance: false, guidelines: '', waitOf: () => 0 };

export function rulesOf(options: WorkOptions, secondsOn: (item: string) => number): DeskRules {
  const { freeTextRequired, autoAdvance, guidelines, minimumSeconds } = options;
  return {
    freeTextRequired,
    autoAdvance,
    guidelines,
    waitOf: (item) => Math.max(0, Math.ceil(minimumSeconds - secondsOn(item))),
  };
}
