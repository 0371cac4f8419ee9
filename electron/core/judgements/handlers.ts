import type { JudgementView } from '../../../shared/contract/outputs.ts';
import type { StudyContext } from '../context.ts';
import { factsOf, type JudgedItem, judgedItems } from './judged-items.ts';

/** Every assigned blind item with its answers and its key; sources by alias until the study is unblinded. */
export async function judgements(
  context: StudyContext,
): Promise<{ unblindedAt: string | null; judgements: JudgementView[] }> {
  const { unblindedAt, items } = await judgedItems(context);
  return { unblindedAt, judgements: items.map(viewOf) };
}

function viewOf(judged: JudgedItem): JudgementView {
  const { a, b, state, repeatOf } = judged;
  const known = factsOf(judged);
  return { ...known, source: (known.humanSide === 'A' && b ? b : a).source, state, repeatOf };
}
