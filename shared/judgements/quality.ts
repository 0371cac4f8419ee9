import { LEAST_QUESTIONS } from '../agreement/answering-style.ts';
import { binomialTest } from '../stats/binomial.ts';
import { median } from '../stats/quantile.ts';
import { attentionChecks, type Checked, goldItems } from './checks.ts';
import { type Detection, forcedChoiceDetection } from './detection.ts';
import { type Conduct, type ExclusionReason, type ExclusionRule, exclusionReasons } from './exclusion.ts';
import { gradedTrial } from './graded-results.ts';
import type { Judgement } from './judgement.ts';
import { type Retest, retestOf } from './retest.ts';
import { namesIn, trialsOf } from './trial.ts';

/** How one annotator worked. Only what the rule names can exclude; everything else is for reading. */
export interface AnnotatorQuality extends Conduct {
  readonly annotator: string;
  readonly assigned: number;
  readonly submitted: number;
  readonly skipped: number;
  /** Submitted after that person had used the study as coordinator. */
  readonly afterSources: number;
  readonly gold: Checked;
  /** Verdicts for A among verdicts for a side, and the exact test of one half. */
  readonly sideBias: { readonly a: number; readonly decided: number; readonly p: number } | null;
  /** d' and criterion over first verdicts on who is human. */
  readonly detection: Detection | null;
  /** Median seconds of work on an item; null where no time was measured. */
  readonly medianSeconds: number | null;
  readonly retest: Retest | null;
  /** Why the rule leaves this annotator out; empty = it does not. */
  readonly excluded: readonly ExclusionReason[];
}

/** Every annotator with an assignment, by name. */
export function annotatorQuality(judgements: readonly Judgement[], rule: ExclusionRule): AnnotatorQuality[] {
  const usual = usualSeconds(judgements);
  return namesIn(judgements, ({ annotator }) => annotator).map((annotator) => {
    const own = judgements.filter((judgement) => judgement.annotator === annotator);
    const submitted = own.filter(({ state }) => state === 'submitted');
    const sides = submitted.filter(({ role }) => role !== 'attention').flatMap(sideOf);
    const a = sides.filter((side) => side === 'A').length;
    const trials = [...trialsOf(own, 'pair'), ...trialsOf(own, 'next-turn'), ...own.flatMap(gradedTrial)];
    const conduct: Conduct = {
      checks: attentionChecks(own),
      pace: paceOf(submitted, usual),
      lines: linesOf(submitted),
      oneSide: sides.length === 0 ? null : { share: Math.max(a, sides.length - a) / sides.length, items: sides.length },
    };
    return {
      annotator,
      assigned: own.length,
      submitted: submitted.length,
      skipped: own.filter(({ state }) => state === 'skipped').length,
      afterSources: submitted.filter(({ afterSources }) => afterSources).length,
      ...conduct,
      gold: goldItems(own),
      sideBias: sides.length === 0 ? null : { a, decided: sides.length, p: binomialTest(a, sides.length, 0.5) },
      detection: forcedChoiceDetection(trials),
      medianSeconds: secondsOf(submitted),
      retest: retestOf(own),
      excluded: exclusionReasons(conduct, rule),
    };
  });
}

/** The side that a verdict names, if any; on repeats sides are swapped, and on the first two they are balanced. */
function sideOf({ kind, answers }: Judgement): ('A' | 'B')[] {
  const grade = Number(answers.grade);
  if (kind === 'graded') return grade >= 1 && grade < 4 ? ['A'] : grade > 4 ? ['B'] : [];
  if (kind !== 'pair' && kind !== 'next-turn') return [];
  return answers.verdict === 'A' || answers.verdict === 'B' ? [answers.verdict] : [];
}

/** Median seconds of each kind of item over everybody: kinds take their own time. */
function usualSeconds(judgements: readonly Judgement[]): Map<string, number> {
  const byKind = new Map<string, number[]>();
  for (const { kind, state, seconds } of judgements) {
    if (state === 'submitted' && seconds !== null) byKind.set(kind, [...(byKind.get(kind) ?? []), seconds]);
  }
  return new Map([...byKind].map(([kind, seconds]) => [kind, median(seconds)]));
}

/** Median of an annotator's times as shares of the usual time of the same kind. */
function paceOf(submitted: readonly Judgement[], usual: ReadonlyMap<string, number>): Conduct['pace'] {
  const shares = submitted.flatMap(({ kind, seconds }) => {
    const typical = usual.get(kind) ?? 0;
    return seconds === null || typical === 0 ? [] : [seconds / typical];
  });
  return shares.length === 0 ? null : { share: median(shares), items: shares.length };
}

function secondsOf(submitted: readonly Judgement[]): number | null {
  const seconds = submitted.flatMap((judgement) => judgement.seconds ?? []);
  return seconds.length === 0 ? null : median(seconds);
}

/** Share of forms with several questions whose answers all stand at the same place on screen. */
function linesOf(submitted: readonly Judgement[]): Conduct['lines'] {
  const forms = submitted
    .filter(({ kind, role }) => (kind === 'rating' || kind === 'preference') && role !== 'attention')
    .map(({ places }) => Object.values(places))
    .filter(({ length }) => length >= LEAST_QUESTIONS);
  if (forms.length === 0) return null;
  const straight = forms.filter((form) => form.every((place) => place === form[0]));
  return { share: straight.length / forms.length, items: forms.length };
}
