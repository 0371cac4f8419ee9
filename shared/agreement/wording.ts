import type { Advice } from './advice.ts';
import type { AnnotatorFlag } from './annotator-flags.ts';
import type { SummaryWarning } from './dimension-warnings.ts';
import type { IntervalReason, UndefinedReason } from './outcome.ts';

/**
 * English sentences for the codes of this room: what the command line prints and the English catalogue of the interface shows.
 * Other languages translate the codes themselves.
 */

/** What questions and answers are called: by their ids and codes on a terminal, by their words on screen. */
export interface Names {
  readonly dimension: (id: string) => string;
  readonly answer: (dimension: string, code: number) => string;
}

const PLAIN: Names = { dimension: (id) => id, answer: (_, code) => String(code) };

const two = (x: number): string =>
  x
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '\u2212');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const UNDEFINED: Readonly<Record<UndefinedReason, string>> = {
  no_ratings: 'There are no ratings.',
  single_rater: 'Only one annotator has ratings: there is nobody to agree with.',
  no_overlap: 'No item was rated by two of these annotators: there is no pair to compare.',
  no_complete_items: 'No item was rated by every annotator, which this statistic needs.',
  invalid_values: 'There are negative ratings, which a ratio scale does not allow.',
  too_few_items: 'Only one item can be compared: its value would be fixed by algebra, whatever the ratings.',
  category_not_used: 'Nobody chose this category.',
  no_variation: 'All ratings are the same answer: agreement beyond chance cannot be measured (0/0).',
  no_item_variation: 'All items have the same mean rating: there are no differences to rate reliably.',
  nonpositive_denominator: 'The variances combine to a denominator that is not positive.',
  constant_rater: 'One of the two annotators gave every item the same rating.',
  not_strongly_connected: 'Some never won or never lost: strengths would be infinite.',
};

const NO_INTERVAL: Readonly<Record<IntervalReason, string>> = {
  too_few_items: 'too few items for an interval',
  zero_variance: 'no interval: every item contributes the same, and a width of zero would be false certainty',
  zero_residual_variance: 'no interval: the error variance is zero',
  lower_unbounded: 'the interval has no finite lower end',
  not_computable: 'no interval: its degrees of freedom vanish',
  no_closed_form: 'no closed-form interval: ask for a bootstrap',
};

export const undefinedSentence = (reason: UndefinedReason): string => UNDEFINED[reason];

export const intervalSentence = (reason: IntervalReason): string => NO_INTERVAL[reason];

export function warningSentence(warning: SummaryWarning, answer: (code: number) => string = String): string {
  switch (warning.code) {
    case 'undefined':
      return UNDEFINED[warning.reason];
    case 'no_interval_few_items':
      return `Only ${warning.pairableItems} items have two or more ratings; below ${warning.least} an interval would mislead, so none is shown.`;
    case 'few_items':
      return `Only ${warning.pairableItems} items have two or more ratings; below ${warning.least} the interval is too narrow more often than it claims.`;
    case 'unreliable_interval':
      return `The coefficient was undefined on ${warning.undefinedReplicates} of ${warning.replicates} bootstrap draws: the interval is not reliable.`;
    case 'not_bca':
      return 'The interval is a plain percentile interval: the bias-corrected one could not be computed.';
    case 'skewed_scale': {
      const { commonest, alpha, ac } = warning.skew;
      return `AC (${two(ac)}) is far above alpha (${two(alpha)}): the scale is used in a skewed way, ${percent(commonest.share)} of the ratings are ${answer(commonest.code)}. Show the distribution and report both; do not pick the nicer number.`;
    }
    case 'below_chance':
      return 'Agreement is below chance: look for a reversed scale or a misread question.';
    case 'two_raters':
      return 'With two annotators the result is about these two.';
    case 'single_rated_items':
      return `${warning.items} of ${warning.of} items have a single rating and do not count.`;
  }
}

export function flagSentence(flag: AnnotatorFlag, names: Names = PLAIN): string {
  switch (flag.code) {
    case 'careless':
      return `agrees with the others at ${two(flag.withOthers)}, while they agree among themselves at ${two(flag.amongOthers)} (${flag.sharedItems} shared items)`;
    case 'reversed_scale':
      return `orders the items of ${names.dimension(flag.dimension)} against the others (rho ${two(flag.rho)}): perhaps the scale was read the wrong way round`;
    case 'straight_lining':
      return `answered ${percent(flag.share)} of ${flag.items} items in one straight line`;
    case 'same_answers':
      return `gave ${percent(flag.share)} of ${flag.items} items the same set of answers`;
    case 'fast':
      return `takes ${Math.round(flag.seconds)} s per item, ${percent(flag.share)} of the study's median of ${Math.round(flag.studySeconds)} s (${flag.items} items)`;
    case 'unstable':
      return `repeats own answers at ${two(flag.agreement)} (${percent(flag.exact)} the same, ${flag.pairs} repeats)`;
    case 'lenient':
    case 'strict':
      return `rates ${percent(Math.abs(flag.offset))} of the scale ${flag.code === 'lenient' ? 'higher' : 'lower'} than the others on ${flag.sharedItems} shared items`;
  }
}

export function adviceSentence(advice: Advice, names: Names = PLAIN): string {
  if (advice.code === 'talk_to_annotator') {
    return `Talk to ${advice.annotator}, who ${advice.because.map((flag) => flagSentence(flag, names)).join('; ')}.`;
  }
  if (advice.code === 'raise_overlap') {
    const questions = advice.dimensions.map(names.dimension).join(', ');
    return `Let a second annotator rate ${advice.moreItems} more items: only ${advice.pairableItems} have two or more ratings (${questions}).`;
  }
  if (advice.code === 'rate_more_items') {
    const each = advice.needs.map(
      ({ dimension, moreItems, halfWidth }) => `${names.dimension(dimension)} ${moreItems} (now ±${two(halfWidth)})`,
    );
    return `More items rated by two or more would narrow intervals to ±${two(advice.targetHalfWidth)}, about: ${each.join(', ')}.`;
  }
  const question = names.dimension(advice.dimension);
  const answer = (code: number) => names.answer(advice.dimension, code);
  switch (advice.code) {
    case 'clarify_guideline': {
      const { confused } = advice;
      const where = confused
        ? ` Most disagreement is between ${answer(confused.codes[0])} and ${answer(confused.codes[1])} (${percent(confused.share)} of disagreeing pairs).`
        : '';
      const rest = advice.alphaWithoutFlagged;
      const others = rest !== null && rest !== advice.alpha ? ` (${two(rest)} without the annotators named above)` : '';
      return `Clarify the guideline for ${question}: alpha is ${two(advice.alpha)}${others}.${where}`;
    }
    case 'report_prevalence': {
      const { ac, alpha, commonest } = advice.skew;
      return `Report AC (${two(ac)}) and the distribution beside alpha (${two(alpha)}) for ${question}: ${percent(commonest.share)} of the ratings are ${answer(commonest.code)}.`;
    }
  }
}
