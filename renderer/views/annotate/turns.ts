import type { ReaderView, Turn } from './use-reader.ts';

/** A list with the entry taken out when it is there, put behind the others when it is not. */
export function toggled(list: readonly string[] | undefined, entry: string): string[] {
  const before = list ?? [];
  return before.includes(entry) ? before.filter((each) => each !== entry) : [...before, entry];
}

/** The customer's turns, in order. */
function customerTurns({ sides }: ReaderView): Turn[] {
  return sides.flatMap(({ side }) =>
    side.steps
      .filter(({ speaker, number }) => speaker === 'user' && number !== null)
      .map((step): Turn => ({ side, step })),
  );
}

/** Makes the next or previous customer turn the current one. */
export function moveTurn(reader: ReaderView, direction: 1 | -1): void {
  const turns = customerTurns(reader);
  const now = reader.current();
  const later = (turn: Turn) => now === null || turn.side !== now.side || turn.step.index > now.step.index;
  const earlier = (turn: Turn) => now !== null && turn.side === now.side && turn.step.index < now.step.index;
  const next = direction === 1 ? turns.find(later) : turns.findLast(earlier);
  if (!next) return;
  reader.pick(next);
  reader.reveal(next);
}

/** Labels stand on what customers say: where the agent begins, the first customer turn is the current one. */
export function startAtCustomer(reader: ReaderView): void {
  const first = customerTurns(reader)[0];
  if (first && reader.current()?.step.speaker !== 'user') reader.pick(first);
}
