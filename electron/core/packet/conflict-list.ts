import { stateOf } from '../../../shared/annotation/fold.ts';
import { inLogOrder } from '../../../shared/annotation/log-order.ts';
import type { PacketConflict } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Conflict } from '../../../shared/domain/work.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { conflictsOf } from '../../../shared/packet/conflicts.ts';
import type { StudyContext } from '../context.ts';
import { remembered } from '../remembered.ts';

/**
 * What was answered apart, in copies of a packet, in the study while a packet was out or in another packet, and left with different
 * values: each once, under the name that people know the item by.
 */
export function conflictList(context: StudyContext): PacketConflict[] {
  const { annotators, packets, plans } = context.repositories;
  const names = new Map<string, Map<string, ItemName>>();
  const listed = new Set<string>();
  const cameOf = remembered((annotator) => packets.came(annotators.id(annotator) ?? 0));
  return packets.list().flatMap(({ packet, annotator }) => {
    const came = cameOf(annotator);
    return conflictsOf(came, packet).flatMap((each) => {
      const key = canonicalJson([annotator, each.item, each.field, each.values]);
      if (listed.has(key)) return [];
      listed.add(key);
      if (names.size === 0) for (const [name, items] of namedItems(plans.key())) names.set(name, items);
      const name = names.get(annotator)?.get(each.item) ?? unplaced(context, each.item);
      return [{ packet, annotator, ...name, ...each, ...now(context, annotator, each) }];
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

/** What counts in a field that was answered apart, and whether that was settled after: answered or submitted again. */
function now({ repositories }: StudyContext, annotator: string, { item, field, lamport }: Conflict) {
  const [itemRow, annotatorRow] = [repositories.items.byUid(item)?.id, repositories.annotators.id(annotator)];
  const log = itemRow === undefined || annotatorRow === null ? [] : repositories.revisions.log(itemRow, annotatorRow);
  const last = inLogOrder(log).findLast((revision) => revision.field === field);
  const submitted = log.some(
    (each) => each.field === 'state' && each.lamport > lamport && stateOf(each.value, true).state === 'submitted',
  );
  return { stands: last?.value ?? null, settled: (last?.lamport ?? 0) > lamport || submitted };
}
