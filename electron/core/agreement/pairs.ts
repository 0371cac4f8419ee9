import type { DimensionRatings } from '../../../shared/agreement/dimension-ratings.ts';
import { DEFAULT_PLAN } from '../../../shared/agreement/dimension-summary.ts';
import {
  type GradedJudgement,
  gradedJudgementRatings,
  judgementRatings,
  type PairJudgement,
} from '../../../shared/agreement/judgement-ratings.ts';
import { agreementReport } from '../../../shared/agreement/summary.ts';
import type { AgreementSummary, QuestionWords } from '../../../shared/contract/agreement-view.ts';
import { CANNOT_TELL, DEFAULT_INSTRUMENT } from '../../../shared/instrument/built-in.ts';
import type { VerdictRow } from '../../db/agreement-rows.ts';

type Kind = VerdictRow['kind'];
const kinds: readonly Kind[] = ['pair', 'graded', 'next-turn', 'single'];

export interface PairsRequest {
  verdicts: VerdictRow[];
  interval: boolean;
  targetHalfWidth: number;
}

/**
 * Agreement of judges, by kind of item. Pairs are coded by the conversation that was chosen, in an order drawn per pair: not by
 * truth, which would make perfect judges constant, and not by side. Repeats serve test-retest alone.
 */
export function computePairs({ verdicts, interval, targetHalfWidth }: PairsRequest): AgreementSummary {
  const present = kinds.filter((kind) => verdicts.some((row) => row.kind === kind));
  const plan = { ...DEFAULT_PLAN, replicates: interval ? DEFAULT_PLAN.replicates : 0 };
  const report = agreementReport(
    present.map((kind) =>
      ratingsOf(
        kind,
        verdicts.filter((row) => row.kind === kind),
      ),
    ),
    { plan, targetHalfWidth },
  );
  return { ...report, disagreements: [], questions: report.dimensions.map(wordsOf) };
}

function ratingsOf(kind: Kind, rows: readonly VerdictRow[]): DimensionRatings {
  const coded = (some: readonly VerdictRow[]): DimensionRatings => {
    if (kind === 'single') return singleRatings(some);
    if (kind === 'graded') return gradedJudgementRatings(some.map(gradedOf), DEFAULT_PLAN.seed);
    const cannotTell = rows.some(({ value }) => value === CANNOT_TELL);
    return judgementRatings(some.map(judgementOf), DEFAULT_PLAN.seed, cannotTell);
  };
  const first = coded(rows.filter(({ repeatOf }) => repeatOf === null));
  const again = coded(rows.flatMap((row) => (row.repeatOf === null ? [] : [{ ...row, item: row.repeatOf }])));
  return { ...first, dimension: kind, repeats: again.ratings };
}

/** Which conversation stood where, as this annotator saw it. */
function placed({ annotator, item, first, second, leftMember }: VerdictRow) {
  // The two candidates of a next-turn item may come from one conversation: its side keeps them apart.
  const other = second ?? `${first} other`;
  const [left, right] = leftMember === 0 ? [first, other] : [other, first];
  return { annotator, item, left, right };
}

const judgementOf = (row: VerdictRow): PairJudgement => ({
  ...placed(row),
  verdict: row.value === 'A' ? 'left' : row.value === 'B' ? 'right' : 'cannot_tell',
});

const gradedOf = (row: VerdictRow): GradedJudgement => ({ ...placed(row), grade: Number(row.value) });

/** One conversation: the answer itself, without order. */
function singleRatings(rows: readonly VerdictRow[]): DimensionRatings {
  const options = DEFAULT_INSTRUMENT.single.questions[0]?.options ?? [];
  return {
    dimension: 'single',
    scale: options.map(({ agreementScore }) => agreementScore),
    level: 'nominal',
    directed: false,
    ratings: rows.map(({ annotator, item, value }) => ({
      annotator,
      item,
      value: options.find(({ label }) => label === value)?.agreementScore ?? null,
    })),
  };
}

function wordsOf({ dimension, evidence }: AgreementSummary['dimensions'][number]): QuestionWords {
  const question = DEFAULT_INSTRUMENT[dimension as Kind].questions[0];
  const sides = ['first of the two', 'second of the two', CANNOT_TELL];
  const label = (code: number): string =>
    dimension === 'single'
      ? (question?.options[code - 1]?.label ?? String(code))
      : dimension === 'graded'
        ? String(code)
        : (sides[code - 1] ?? String(code));
  return {
    dimension,
    wording: question?.wording ?? '',
    answers: evidence.distribution.map(({ code }) => ({ code, label: label(code) })),
  };
}
