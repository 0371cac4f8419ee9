import type { JudgementView } from '../../../shared/contract/outputs.ts';
import type { StudyContext } from '../context.ts';
import { type JudgedItem, judgedItems } from './judged-items.ts';

/** Every assigned blind item with its answers and its key; sources by alias until the study is unblinded. */
export async function judgements(
  context: StudyContext,
): Promise<{ unblindedAt: string | null; judgements: JudgementView[] }> {
  const { unblindedAt, items } = await judgedItems(context);
  return { unblindedAt, judgements: items.map(viewOf) };
}

function viewOf(judged: JudgedItem): JudgementView {
  const { a, b, item, kind, role, annotator, taskKey, state, answers, seconds, repeatOf, afterSources } = judged;
  const mixed = b !== null && a.human !== b.human;
  return {
    item,
    kind,
    role,
    annotator,
    task: taskKey,
    source: (mixed && a.human ? b : a).source,
    humanSide: mixed ? (a.human ? 'A' : 'B') : null,
    human: b === null ? a.human : null,
    state,
    answers: { ...answers },
    seconds,
    repeatOf,
    afterSources,
  };
}
