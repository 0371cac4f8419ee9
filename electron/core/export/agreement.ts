import { agreementInput } from '../agreement/input.ts';
import type { ComputedAgreement } from '../agreement/summary.ts';
import type { ExportTarget } from './format.ts';

/** Agreement on the chosen conversations, with intervals; annotators under the names that the export shows. */
export async function exportAgreement({ context, snapshot, named }: ExportTarget): Promise<ComputedAgreement> {
  const input = await agreementInput(context);
  const chosen = snapshot.chosen();
  const conversations = input.conversations.filter(({ conversation }) => chosen(Number(conversation)));
  const renamed = <Rating extends { annotator: string }>(ratings: readonly Rating[]) =>
    ratings.map((rating) => ({ ...rating, annotator: named(rating.annotator) }));
  return context.compute.run('agreement', {
    ...input,
    times: renamed(input.times),
    conversations: conversations.map(({ conversation, ratings, repeats }) => ({
      conversation,
      ratings: renamed(ratings),
      repeats: renamed(repeats),
    })),
    interval: true,
    targetHalfWidth: 0.1,
  });
}
