import { describe, expect, it } from 'vitest';
import { agreementSentences as de } from '../../../renderer/strings/de/agreement-sentences.ts';
import { agreementSentences as en } from '../../../renderer/strings/en/agreement-sentences.ts';
import type { Advice } from '../../../shared/agreement/advice.ts';
import type { AnnotatorFlag } from '../../../shared/agreement/annotator-flags.ts';
import type { SummaryWarning } from '../../../shared/agreement/dimension-warnings.ts';

const names = { dimension: (id: string) => `«${id}»`, answer: (_: string, code: number) => `‹${code}›` };
const skew = { alpha: 0.1, ac: 0.8, gap: 0.7, commonest: { code: 3, count: 90, share: 0.9 } };

const flags: AnnotatorFlag[] = [
  { code: 'careless', withOthers: 0.1, amongOthers: 0.7, gap: 0.6, sharedItems: 33 },
  { code: 'reversed_scale', dimension: 'reuse', rho: -0.8, sharedItems: 33 },
  { code: 'straight_lining', share: 0.9, items: 33 },
  { code: 'same_answers', share: 0.9, items: 33 },
  { code: 'fast', seconds: 12, studySeconds: 134, share: 0.09, items: 33 },
  { code: 'unstable', exact: 0.5, agreement: 0.4, pairs: 33 },
  { code: 'lenient', offset: 0.2, sharedItems: 33 },
  { code: 'strict', offset: -0.2, sharedItems: 33 },
];
const advice: Advice[] = [
  { code: 'talk_to_annotator', annotator: 'Eli', because: flags.slice(0, 2) },
  {
    code: 'clarify_guideline',
    dimension: 'reuse',
    alpha: 0.4,
    alphaWithoutFlagged: 0.5,
    confused: { codes: [2, 3], share: 0.6 },
  },
  { code: 'raise_overlap', dimensions: ['reuse'], pairableItems: 8, moreItems: 12 },
  { code: 'report_prevalence', dimension: 'reuse', skew },
  {
    code: 'rate_more_items',
    targetHalfWidth: 0.1,
    needs: [{ dimension: 'reuse', halfWidth: 0.2, pairableItems: 30, moreItems: 90 }],
  },
];
const warnings: SummaryWarning[] = [
  { code: 'no_interval_few_items', pairableItems: 8, least: 10 },
  { code: 'few_items', pairableItems: 15, least: 20 },
  { code: 'unreliable_interval', undefinedReplicates: 300, replicates: 900 },
  { code: 'not_bca', reason: 'jackknife_constant' },
  { code: 'skewed_scale', skew },
  { code: 'below_chance', estimate: -0.2 },
  { code: 'two_raters' },
  { code: 'single_rated_items', items: 30, of: 40 },
];
const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

describe('the same sentence in both languages', () => {
  const pairs: [string, string, string][] = [
    ...flags.map((flag): [string, string, string] => [flag.code, en.flag(flag, names), de.flag(flag, names)]),
    ...advice.map((each): [string, string, string] => [each.code, en.advice(each, names), de.advice(each, names)]),
    ...warnings.map((each): [string, string, string] => [
      each.code,
      en.warning(each, (code) => `‹${code}›`),
      de.warning(each, (code) => `‹${code}›`),
    ]),
  ];
  it.each(pairs)('%s: other words, the same numbers and names', (_, english, german) => {
    expect(german).not.toBe(english);
    // German writes decimals with a comma once it is the language on screen; digits stay.
    expect(numbers(german).sort()).toEqual(numbers(english).sort());
    for (const name of ['«reuse»', '‹3›', 'Eli']) expect(german.includes(name)).toBe(english.includes(name));
  });
});
