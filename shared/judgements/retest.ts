import type { Judgement } from './judgement.ts';

/** Answers given a second time to an item shown again with its sides swapped. */
export interface Retest {
  /** Repeats whose first presentation was submitted too. */
  readonly items: number;
  /** Answers compared, and how many were the same in meaning. */
  readonly answers: number;
  readonly same: number;
}

/** How sure somebody was may change; it is no opinion about the item. */
const unasked = new Set(['confidence']);

/** Test-retest of one annotator's judgements; null without a pair. */
export function retestOf(own: readonly Judgement[]): Retest | null {
  const first = new Map(own.flatMap((each) => (each.state === 'submitted' ? [[each.item, each] as const] : [])));
  let items = 0;
  let answers = 0;
  let same = 0;
  for (const again of own) {
    const before = again.repeatOf === null ? undefined : first.get(again.repeatOf);
    if (again.state !== 'submitted' || before === undefined) continue;
    items++;
    for (const question of Object.keys(again.answers)) {
      const [x, y] = [meaningOf(before, question), meaningOf(again, question)];
      if (unasked.has(question) || x === null || y === null) continue;
      answers++;
      if (x === y) same++;
    }
  }
  return items === 0 ? null : { items, answers, same };
}

/** The answer freed of sides: the conversation that A or B stood for; a grade counted from the same conversation each time. */
export function meaningOf({ kind, a, b, answers }: Judgement, question: string): string | null {
  const answer = answers[question];
  if (answer === undefined) return null;
  if (b === null) return answer;
  if (kind === 'graded' && /^[1-7]$/.test(answer)) {
    return a.conversation < b.conversation ? answer : String(8 - Number(answer));
  }
  return answer === 'A' ? a.conversation : answer === 'B' ? b.conversation : answer;
}
