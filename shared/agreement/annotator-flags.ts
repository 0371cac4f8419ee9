import type { AnnotatorAgreement } from './annotator-agreement.ts';
import type { AnsweringStyle } from './answering-style.ts';
import type { Leniency } from './leniency.ts';
import type { Pace } from './pace.ts';
import type { ReversedScale } from './reversed-scale.ts';
import type { AnnotatorRetest } from './test-retest.ts';

/** Limits of the flags: conventions of this project, printed with every flag that uses them. */
export const FLAG_LIMITS = {
  /** Fewest shared items, forms or repeats before anything is said about an annotator. */
  leastItems: 10,
  /** Loss of agreement through one annotator. */
  gap: 0.2,
  /** Mean offset in shares of the scale. */
  offset: 0.1,
  /** Effects must also be this many standard errors away from 0. */
  standardErrors: 2,
  /** Share of forms answered in one straight line. */
  straightLining: 0.5,
  /** Share of forms with one and the same set of answers. */
  sameAnswers: 0.8,
  /** Agreement of an annotator with his or her own first answers. */
  retest: 0.667,
  /** Median time per item as a share of the study's. */
  pace: 0.3,
} as const;

/** What stands out about an annotator: a reason to look and to talk, never to delete. */
export type AnnotatorFlag =
  | {
      readonly code: 'careless';
      readonly withOthers: number;
      readonly amongOthers: number;
      readonly gap: number;
      readonly sharedItems: number;
    }
  | { readonly code: 'reversed_scale'; readonly dimension: string; readonly rho: number; readonly sharedItems: number }
  | { readonly code: 'straight_lining'; readonly share: number; readonly items: number }
  | { readonly code: 'same_answers'; readonly share: number; readonly items: number }
  | {
      readonly code: 'fast';
      readonly seconds: number;
      readonly studySeconds: number;
      readonly share: number;
      readonly items: number;
    }
  | { readonly code: 'unstable'; readonly exact: number; readonly agreement: number; readonly pairs: number }
  | { readonly code: 'lenient' | 'strict'; readonly offset: number; readonly sharedItems: number };

/** What is known about one annotator. */
export interface AnnotatorRecord {
  readonly agreement: AnnotatorAgreement;
  readonly style: AnsweringStyle;
  readonly leniency: Leniency;
  readonly retest: AnnotatorRetest | null;
  readonly pace: Pace | null;
}

const clear = (effect: number, se: number | null): boolean =>
  se !== null && Math.abs(effect) >= FLAG_LIMITS.standardErrors * se;

/** Whether agreement among the others is clearly higher than with this annotator. */
export const isCareless = ({ gap, gapSe, sharedItems }: AnnotatorAgreement): boolean =>
  gap !== null && sharedItems >= FLAG_LIMITS.leastItems && gap >= FLAG_LIMITS.gap && clear(gap, gapSe);

/** The flags of one annotator, gravest first. */
export function annotatorFlags(
  { agreement, style, leniency: { offset }, retest, pace }: AnnotatorRecord,
  reversed: readonly ReversedScale[],
): AnnotatorFlag[] {
  const { leastItems } = FLAG_LIMITS;
  const flags: AnnotatorFlag[] = [];
  const { withOthers, amongOthers, gap, sharedItems } = agreement;
  if (isCareless(agreement) && withOthers !== null && amongOthers !== null && gap !== null) {
    flags.push({ code: 'careless', withOthers, amongOthers, gap, sharedItems });
  }
  for (const { dimension, rho, items } of reversed)
    flags.push({ code: 'reversed_scale', dimension, rho, sharedItems: items });
  const { straightLining, sameAnswers } = style;
  if (straightLining && straightLining.items >= leastItems && straightLining.share >= FLAG_LIMITS.straightLining) {
    flags.push({ code: 'straight_lining', ...straightLining });
  }
  if (sameAnswers && sameAnswers.items >= leastItems && sameAnswers.share >= FLAG_LIMITS.sameAnswers) {
    flags.push({ code: 'same_answers', ...sameAnswers });
  }
  if (pace && pace.share !== null && pace.items >= leastItems && pace.share < FLAG_LIMITS.pace) {
    const { medianSeconds: seconds, studySeconds, share, items } = pace;
    flags.push({ code: 'fast', seconds, studySeconds, share, items });
  }
  if (retest && retest.agreement !== null && retest.pairs >= leastItems && retest.agreement < FLAG_LIMITS.retest) {
    flags.push({ code: 'unstable', exact: retest.exact, agreement: retest.agreement, pairs: retest.pairs });
  }
  if (
    offset &&
    offset.clusters >= leastItems &&
    Math.abs(offset.mean) >= FLAG_LIMITS.offset &&
    clear(offset.mean, offset.se)
  ) {
    flags.push({ code: offset.mean > 0 ? 'lenient' : 'strict', offset: offset.mean, sharedItems: offset.clusters });
  }
  return flags;
}
