import type { BatchDesign, Joined, SourceDesign } from './design.ts';
import { type Evaluation, type EvidenceTally, emptyTally, groupMeans } from './evaluation.ts';
import { mean, meanStd } from './mean-std.ts';
import type { UsiEntry } from './study.ts';
import { type NormalisedAnswers, ratingAnswers, SURVEY_FIELDS } from './survey-answers.ts';

/**
 * Eval* of a simulator (evaluation source `pairs`): annotators' mean normalised ratings of a human and of a simulated
 * conversation of one task, 100 (1 - mean over questions of |h - l|), averaged over runs, then tasks, then mean and
 * population standard deviation over batches. It compares different conversations, so it is no published Eval and is
 * never ranked with one.
 * @returns null when no task has ratings on both sides.
 */
export function pairsEvaluation(source: SourceDesign, batches: readonly BatchDesign[]): Evaluation | null {
  return evaluatePairs(batches.map(({ entries }, batch) => ({ batch, human: entries, others: source.runs })));
}

/** The same between people: each pair of human batches stands for one batch. */
export function pairsHumanEvaluation(batches: readonly BatchDesign[]): Evaluation | null {
  return evaluatePairs(
    batches.flatMap((first, batch) =>
      batches.slice(batch + 1).map(({ entries }) => ({ batch, human: first.entries, others: [entries] })),
    ),
  );
}

function evaluatePairs(
  groups: readonly { batch: number; human: Joined; others: readonly Joined[] }[],
): Evaluation | null {
  const tally = emptyTally();
  const values = groups.flatMap(({ batch, human, others }, group) =>
    [...human].flatMap(([key, entry]) => {
      const runs = others.flatMap((other) => {
        const partner = other.get(key);
        const value = partner ? pairAgreement(entry, partner, tally) : null;
        return value === null ? [] : [value];
      });
      return runs.length === 0 ? [] : [{ group, batch, id: entry.id, value: mean(runs) }];
    }),
  );
  return values.length === 0 ? null : { ...meanStd(groupMeans(values)), values, tally };
}

function pairAgreement(human: UsiEntry, other: UsiEntry, tally: EvidenceTally): number | null {
  const [h, l] = [meanRatings(human), meanRatings(other)];
  const gaps = h.flatMap((value, field) => {
    const partner = l[field] ?? null;
    return value === null || partner === null ? [] : [Math.abs(value - partner)];
  });
  if (gaps.length === 0) return null;
  tally.answered += gaps.length;
  for (const entry of [human, other]) for (const { annotator } of entry.ratings ?? []) tally.annotators.add(annotator);
  return 100 * (1 - mean(gaps));
}

/** Per question the mean normalised answer over the annotators who gave one. */
function meanRatings({ ratings }: UsiEntry): NormalisedAnswers {
  const raters = (ratings ?? []).map(({ answers }) => ratingAnswers(answers));
  return SURVEY_FIELDS.map((_, field) => {
    const values = raters.map((answers) => answers[field] ?? null).filter((value) => value !== null);
    return values.length === 0 ? null : mean(values);
  });
}
