import { statSync } from 'node:fs';
import { stateOf } from '../../../shared/annotation/fold.ts';
import { inLogOrder } from '../../../shared/annotation/log-order.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Conflict } from '../../../shared/domain/work.ts';
import { conflictsOf } from '../../../shared/packet/conflicts.ts';
import { writeBackup } from '../../db/backup.ts';
import { assignedItem } from '../annotation/address.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { makePacket } from './make.ts';
import { mergePackets } from './merge.ts';

export const packetHandlers = {
  'packet.make': (context, input) => makePacket(context, input),
  'packet.merge': (context, { files, dryRun, trust }) => mergePackets(context, files, { dryRun, trust }),
  'packet.conflicts': (context) => {
    const { packets } = context.repositories;
    return packets.list().flatMap(({ packet, annotator }) => {
      const merged = packets.merged(packet);
      return conflictsOf(merged).map((each) => {
        const latest = Math.max(...merged.filter(({ item }) => item === each.item).map(({ lamport }) => lamport));
        return { packet, annotator, ...each, ...now(context, annotator, each, latest) };
      });
    });
  },
  'packet.list': ({ repositories }) => repositories.packets.list(),
  'packet.withdraw': (context, { packet }) =>
    context.transaction(() => {
      const { packets } = context.repositories;
      if (!packets.withdraw(packet))
        throw new Refusal('no_packet', `There is no packet ${packet}. Nothing was changed.`);
      return packets.list();
    }),
  'backup.make': ({ db }, { out }) => {
    writeBackup(db, out);
    return { file: out, bytes: statSync(out).size };
  },
} satisfies Partial<Handlers>;

/**
 * What counts in a field that copies left with different values, and whether that was settled after them: answered again, or
 * submitted again with the rest of its item. `latest` is the last entry of the copies about this item.
 */
function now(context: StudyContext, annotator: string, { item, field, lamport }: Conflict, latest: number) {
  const target = assignedItem(context, item, annotator);
  const log = context.repositories.revisions.log(target.item, target.annotator);
  const last = inLogOrder(log).findLast((revision) => revision.field === field);
  const submitted = log.some(
    (each) => each.field === 'state' && each.lamport > latest && stateOf(each.value, true).state === 'submitted',
  );
  return { stands: last?.value ?? null, settled: (last?.lamport ?? 0) > lamport || submitted };
}
