import { stateOf } from '../../../shared/annotation/fold.ts';
import { inLogOrder } from '../../../shared/annotation/log-order.ts';
import type { PacketConflict } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Conflict } from '../../../shared/domain/work.ts';
import { conflictsOf } from '../../../shared/packet/conflicts.ts';
import type { StudyContext } from '../context.ts';

/** What copies of a packet, worked on separately, left with different values: each under the name that people know the item by. */
export function conflictList(context: StudyContext): PacketConflict[] {
  const { packets, plans } = context.repositories;
  const names = new Map<string, Map<string, ItemName>>();
  return packets.list().flatMap(({ packet, annotator }) => {
    const merged = packets.merged(packet);
    return conflictsOf(merged).map((each) => {
      if (names.size === 0) for (const [name, items] of namedItems(plans.key())) names.set(name, items);
      const name = names.get(annotator)?.get(each.item) ?? unplaced(context, each.item);
      const latest = Math.max(...merged.filter(({ item }) => item === each.item).map(({ lamport }) => lamport));
      return { packet, annotator, ...name, ...each, ...now(context, annotator, each, latest) };
    });
  });
}

type ItemName = Pick<PacketConflict, 'kind' | 'at' | 'of' | 'task'>;
type Assigned = { item: string; kind: string; annotator: string; withdrawn: 0 | 1; task: string | null };

/** Per annotator, the items by their place among those to judge, as the desk counts them. `key` is in the order of places. */
function namedItems(key: readonly Assigned[]): Map<string, Map<string, ItemName>> {
  const queues = new Map<string, Assigned[]>();
  for (const row of key) {
    if (row.withdrawn === 1) continue;
    const queue = queues.get(row.annotator);
    if (queue) queue.push(row);
    else queues.set(row.annotator, [row]);
  }
  return new Map(
    [...queues].map(([annotator, rows]) => [
      annotator,
      new Map(
        rows.map(({ item, kind, task }, i) => [item, { kind: kind as ItemKind, at: i + 1, of: rows.length, task }]),
      ),
    ]),
  );
}

/** An item that left the queue has no place any more. */
function unplaced({ repositories }: StudyContext, item: string): ItemName {
  return { kind: (repositories.items.byUid(item)?.kind ?? 'pair') as ItemKind, at: null, of: 0, task: null };
}

/**
 * What counts in a field that copies left with different values, and whether that was settled after them: answered again, or
 * submitted again with the rest of its item. `latest` is the last entry of the copies about this item.
 */
function now({ repositories }: StudyContext, annotator: string, { item, field, lamport }: Conflict, latest: number) {
  const [itemRow, annotatorRow] = [repositories.items.byUid(item)?.id, repositories.annotators.id(annotator)];
  const log = itemRow === undefined || annotatorRow === null ? [] : repositories.revisions.log(itemRow, annotatorRow);
  const last = inLogOrder(log).findLast((revision) => revision.field === field);
  const submitted = log.some(
    (each) => each.field === 'state' && each.lamport > latest && stateOf(each.value, true).state === 'submitted',
  );
  return { stands: last?.value ?? null, settled: (last?.lamport ?? 0) > lamport || submitted };
}
