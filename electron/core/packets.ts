import { statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/errors.ts';
import { conflictsOf } from '../../shared/packet/conflicts.ts';
import { writeBackup } from '../db/backup.ts';
import type { Handlers } from './handler.ts';
import { makePacket } from './packet-make.ts';
import { mergePackets } from './packet-merge.ts';

export const packetHandlers = {
  'packet.make': (context, input) => makePacket(context, input),
  'packet.merge': (context, { files, dryRun, trust }) => mergePackets(context, files, { dryRun, trust }),
  'packet.conflicts': ({ repositories: { packets } }) =>
    packets
      .list()
      .flatMap(({ packet, annotator }) =>
        conflictsOf(packets.merged(packet)).map((each) => ({ packet, annotator, ...each })),
      ),
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
