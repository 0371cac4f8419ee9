import type { AnnotatorFlag } from './annotator-flags.ts';
import { type ConfusedLevels, confusedLevels } from './confused-levels.ts';
import type { DimensionSummary } from './dimension-summary.ts';
import type { Skew } from './dimension-warnings.ts';
import { WARN_BELOW_ITEMS } from './item-interval.ts';
import { alphaOfPatterns } from './krippendorff-alpha.ts';
import { estimateOf } from './outcome.ts';
import { type PreparedDimension, without } from './prepared-dimension.ts';

/** What a coordinator can do next, with the numbers behind it. Sentences are in wording.ts. */
export type Advice =
  | { readonly code: 'talk_to_annotator'; readonly annotator: string; readonly because: readonly AnnotatorFlag[] }
  | {
      readonly code: 'clarify_guideline';
      readonly dimension: string;
      readonly alpha: number;
      /** Alpha without annotators flagged as careless; the same as alpha when there are none. */
      readonly alphaWithoutFlagged: number | null;
      /** Where the others disagree most. */
      readonly confused: ConfusedLevels | null;
    }
  | {
      readonly code: 'raise_overlap';
      /** Questions that lack the same number. */
      readonly dimensions: readonly string[];
      readonly pairableItems: number;
      readonly moreItems: number;
    }
  | { readonly code: 'report_prevalence'; readonly dimension: string; readonly skew: Skew }
  | {
      readonly code: 'rate_more_items';
      readonly targetHalfWidth: number;
      /** What each question with a wider interval needs, most first. */
      readonly needs: readonly MoreItems[];
    };

/** Items that bring the interval of one question to the target. */
export interface MoreItems {
  readonly dimension: string;
  /** Of the interval now. */
  readonly halfWidth: number;
  readonly pairableItems: number;
  readonly moreItems: number;
}

/** Krippendorff's least alpha for even tentative conclusions. */
const LEAST_ALPHA = 0.667;
/** One answer with at least this share: a low alpha says more about the items than about the wording. */
const DOMINANT_SHARE = 2 / 3;
/** Below this no answer is a favourite: AC is high for another reason, and reporting it would not explain a low alpha. */
const FAVOURITE_SHARE = 0.5;

/**
 * Items rated twice or more that must be added to bring an interval of this half width to the target, if the new items are like
 * the old ones: widths shrink with the square root of the number of items.
 */
export const moreItems = (halfWidth: number, target: number, pairableItems: number): number =>
  Math.max(0, Math.ceil(pairableItems * (halfWidth / target) ** 2 - 1e-9) - pairableItems);

interface Named {
  readonly annotator: string;
  readonly flags: readonly AnnotatorFlag[];
}

/**
 * Advice in the order in which it pays: first the annotators who alone lower agreement (or read a scale the wrong way round),
 * then unclear questions, lowest alpha first, then missing overlap, skew, more items, and the milder habits of annotators.
 * A low alpha that recovers without the careless annotators is no reason to touch the guideline.
 */
export function advice(
  dimensions: readonly PreparedDimension[],
  summaries: readonly DimensionSummary[],
  annotators: readonly Named[],
  targetHalfWidth: number,
): Advice[] {
  const talks = annotators.flatMap(({ annotator, flags }) =>
    flags.length > 0 ? [{ code: 'talk_to_annotator', annotator, because: flags } as const] : [],
  );
  const grave = ({ because }: { because: readonly AnnotatorFlag[] }): boolean =>
    because.some(({ code }) => code === 'careless' || code === 'reversed_scale');
  const careless = new Set(annotators.filter(({ flags }) => gapOf(flags) > 0).map(({ annotator }) => annotator));
  const unclear: (Advice & { alpha: number })[] = [];
  const prevalence: Advice[] = [];
  const needs: MoreItems[] = [];
  const lacking = new Map<number, string[]>();
  summaries.forEach((summary, i) => {
    const { dimension, alpha, evidence, skew } = summary;
    const { pairableItems } = evidence;
    if (pairableItems < WARN_BELOW_ITEMS) {
      lacking.set(pairableItems, [...(lacking.get(pairableItems) ?? []), dimension]);
    }
    if (alpha.status === 'undefined') return;
    const { estimate, interval } = alpha;
    if (skew && skew.commonest.share >= FAVOURITE_SHARE)
      prevalence.push({ code: 'report_prevalence', dimension, skew });
    const steady = without(careless)(dimensions[i] as PreparedDimension);
    const alphaWithoutFlagged = careless.size
      ? estimateOf(alphaOfPatterns(steady.patterns, steady.ratings.level))
      : estimate;
    const dominated = skew !== null && skew.commonest.share >= DOMINANT_SHARE;
    if (
      !dominated &&
      pairableItems >= WARN_BELOW_ITEMS &&
      Math.max(estimate, alphaWithoutFlagged ?? estimate) < LEAST_ALPHA
    ) {
      unclear.push({
        code: 'clarify_guideline',
        dimension,
        alpha: estimate,
        alphaWithoutFlagged,
        confused: confusedLevels(steady),
      });
    }
    if (interval.ci === null) return;
    const halfWidth = (interval.ci[1] - interval.ci[0]) / 2;
    const more = moreItems(halfWidth, targetHalfWidth, pairableItems);
    if (more > 0) needs.push({ dimension, halfWidth, pairableItems, moreItems: more });
  });
  return [
    ...talks.filter(grave).sort((a, b) => gapOf(b.because) - gapOf(a.because)),
    ...unclear.sort((a, b) => a.alpha - b.alpha),
    ...[...lacking].map(([pairableItems, dimensions]): Advice => {
      return { code: 'raise_overlap', dimensions, pairableItems, moreItems: WARN_BELOW_ITEMS - pairableItems };
    }),
    ...prevalence,
    ...(needs.length > 0
      ? [{ code: 'rate_more_items', targetHalfWidth, needs: needs.sort((a, b) => b.moreItems - a.moreItems) } as const]
      : []),
    ...talks.filter((talk) => !grave(talk)),
  ];
}

/** What agreement loses through a careless annotator; 0 for the others. */
const gapOf = (flags: readonly AnnotatorFlag[]): number =>
  Math.max(0, ...flags.map((flag) => (flag.code === 'careless' ? flag.gap : 0)));
