import type { ExportTarget } from './export/format.ts';
import { scoresOf } from './export/ratings.ts';

/** Submitted scores of one conversation, 0 (worst on the scale) to 1 (best). */
export interface RatedConversation {
  conversation: string;
  source: string;
  task: string | null;
  instrument: string;
  /** Annotator -> score; of several items of one conversation the first counts. */
  scores: Map<string, number>;
}

/** The question that says how good a conversation was as a whole, where the instrument has it. */
export const overallQuestion = 'overall_score';

/** Conversations with a submitted overall score, in order of their items' ids. */
export async function ratedConversations(target: ExportTarget): Promise<RatedConversation[]> {
  const { rows, each } = target;
  const scores = scoresOf(target);
  const ranges = new Map(
    rows.instruments().flatMap(({ id, questions }) =>
      questions
        .filter((question) => question.id === overallQuestion)
        .map(({ options }) => {
          const values = options.map(({ agreementScore }) => agreementScore);
          return [id, { low: Math.min(...values), high: Math.max(...values) }] as const;
        }),
    ),
  );
  const found = new Map<string, RatedConversation>();
  await each(rows.ratings(false), (rating) => {
    const { conversation, source, task, instrument, annotator, state } = rating;
    const range = ranges.get(instrument);
    const { agreement_score: score } = scores(rating);
    if (rating.field !== `answer:${overallQuestion}` || state !== 'submitted' || score === null || !range) return;
    const rated = found.get(conversation) ?? { conversation, source, task, instrument, scores: new Map() };
    found.set(conversation, rated);
    if (!rated.scores.has(annotator) && range.high > range.low) {
      rated.scores.set(annotator, (score - range.low) / (range.high - range.low));
    }
  });
  return [...found.values()].filter(({ scores: given }) => given.size > 0);
}
