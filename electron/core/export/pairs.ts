import { exportFormat } from '../../../shared/contract/export-formats.ts';
import { overallQuestion, type RatedConversation, ratedConversations } from '../rated-conversations.ts';
import { plainMessages } from '../search/plain-messages.ts';
import type { ExportWriter } from './format.ts';

/** Training pairs: of two conversations of one task the better rated is chosen. */
export const preferencePairsWriter: ExportWriter = {
  ...exportFormat('preference-pairs.jsonl'),
  async write(target) {
    const { rows, file, each, expect, note } = target;
    expect(rows.revisionCount());
    const rated = await ratedConversations(target);
    const out = file('preference-pairs.jsonl');
    const content = (uid: string) => {
      const record = rows.byUid(uid);
      return record ? plainMessages(record.format, record.raw) : [];
    };
    let ties = 0;
    const pairs = await each(pairsOf(rated), ({ chosen, rejected, margin, agreement, both }) => {
      if (margin === 0) {
        ties++;
        return;
      }
      const task = rows.byUid(chosen.conversation);
      const pair = {
        id: `${chosen.conversation}-${rejected.conversation}`,
        task: chosen.task,
        domain: task?.domain ?? null,
        prompt: task?.instruction ?? null,
        chosen: content(chosen.conversation),
        rejected: content(rejected.conversation),
        margin,
        agreement,
        annotators: both,
        question: overallQuestion,
        chosen_source: chosen.source,
        rejected_source: rejected.source,
        chosen_score: meanOf(chosen),
        rejected_score: meanOf(rejected),
        terms: rows.termsOf(chosen.source, rejected.source),
      };
      out.write(`${JSON.stringify(pair)}\n`);
    });
    if (ties > 0) note(`${ties} pairs with equal mean scores were left out: neither conversation was preferred.`);
    if (pairs === 0) note(noPairs(rated));
    return { counts: { pairs: pairs - ties }, columns: meanings };
  },
};

/** Why there is nothing to choose between. */
function noPairs(rated: readonly RatedConversation[]): string {
  if (rated.length === 0)
    return 'There are no pairs: nobody has submitted an overall score. A pair is two rated conversations of one task.';
  if (rated.every(({ task }) => task === null))
    return `There are no pairs: the ${rated.length} rated conversations name no task. A pair is two rated conversations of one task.`;
  return `There are no pairs: no task has two rated conversations (${rated.length} are rated).`;
}

interface Pair {
  chosen: RatedConversation;
  rejected: RatedConversation;
  margin: number;
  /** Share of the annotators who rated both that prefer the chosen one, ties as half; null when nobody rated both. */
  agreement: number | null;
  both: number;
}

function* pairsOf(rated: readonly RatedConversation[]): Generator<Pair> {
  const byTask = new Map<string, RatedConversation[]>();
  for (const conversation of rated) {
    const { task } = conversation;
    if (task !== null) byTask.set(task, [...(byTask.get(task) ?? []), conversation]);
  }
  for (const task of [...byTask.keys()].sort()) {
    const conversations = (byTask.get(task) ?? []).sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
    for (const [i, first] of conversations.entries()) {
      for (const second of conversations.slice(i + 1)) {
        const difference = meanOf(first) - meanOf(second);
        const [chosen, rejected] = difference >= 0 ? [first, second] : [second, first];
        yield { chosen, rejected, margin: Math.abs(difference), ...agreementOf(chosen, rejected) };
      }
    }
  }
}

function agreementOf(chosen: RatedConversation, rejected: RatedConversation) {
  const votes = [...chosen.scores].flatMap(([annotator, score]) => {
    const other = rejected.scores.get(annotator);
    return other === undefined ? [] : [score > other ? 1 : score === other ? 0.5 : 0];
  });
  const sum = votes.reduce((total: number, vote) => total + vote, 0);
  return { agreement: votes.length === 0 ? null : sum / votes.length, both: votes.length };
}

function meanOf({ scores }: RatedConversation): number {
  return [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size;
}

const meanings = {
  id: 'ids of the two conversations',
  prompt: 'the task instruction that both users had; null where the data has none',
  chosen: 'the better rated conversation as messages',
  rejected: 'the other one',
  margin: 'difference of the mean overall scores, 0 to 1 of the scale',
  agreement:
    'share of the annotators who rated both that prefer the chosen one, ties as half; null when nobody rated both',
  annotators: 'how many rated both',
  chosen_score: 'mean overall score over its annotators, 0 to 1 of the scale',
  terms: 'licence or terms of the two sources',
} satisfies Record<string, string>;
