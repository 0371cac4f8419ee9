import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { href } from '../../router/location.ts';
import { COLUMN_NAMES, queryOf } from '../replay/columns.ts';

type Side = Pick<ConversationSummary, 'id' | 'sourceKind' | 'sourceId' | 'taskKey' | 'run' | 'batch'>;

/** Selected conversations that stand side by side: two or three of one task, people to the left. Null when they do not. */
export function sideBySide<T extends Side>(selected: readonly T[]): T[] | null {
  const [first] = selected;
  if (first === undefined || first.taskKey === null || selected.length < 2 || selected.length > 3) return null;
  if (selected.some(({ taskKey }) => taskKey !== first.taskKey)) return null;
  return [...selected].sort((a, b) => rank(a) - rank(b));
}

/**
 * Who a conversation is naturally read beside: the first of the other kind on its task, or else of another source, of the same run
 * or batch number where there is one. Null when there is none.
 */
export function counterpartOf<T extends Side>(of: Side, siblings: readonly T[]): T | null {
  const otherKind = siblings.filter(({ sourceKind }) => sourceKind !== of.sourceKind);
  const others = otherKind.length > 0 ? otherKind : siblings.filter(({ sourceId }) => sourceId !== of.sourceId);
  const number = of.run ?? of.batch;
  return others.find(({ run, batch }) => (run ?? batch) === number) ?? others[0] ?? null;
}

/** The address of a replay with these conversations, people to the left; at the message that was found in one of them. */
export function replayAddress(sides: readonly Side[], found?: { id: string; position: number }): string {
  const sorted = [...sides].sort((a, b) => rank(a) - rank(b));
  const ids: string[] = sorted.map(({ id }) => id);
  const column = found ? ids.indexOf(found.id) : 0;
  return href('replay', sorted[0]?.taskKey ?? null, {
    ...queryOf(ids),
    at: found?.position,
    side: column > 0 ? COLUMN_NAMES[column] : null,
  });
}

function rank({ sourceKind }: Side): number {
  return sourceKind === 'human' ? 0 : 1;
}
