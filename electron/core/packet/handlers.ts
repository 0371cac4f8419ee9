import { statSync } from 'node:fs';
import { Refusal } from '../../../shared/domain/errors.ts';
import { writeBackup } from '../../db/backup.ts';
import type { Handlers } from '../handler.ts';
import { conflictList } from './conflict-list.ts';
import { makePacket } from './make.ts';
import { mergePackets } from './merge.ts';

export const packetHandlers = {
  'packet.make': (context, input) => makePacket(context, input),
  'packet.merge': (context, { files, dryRun, trust }) => mergePackets(context, files, { dryRun, trust }),
  'packet.conflicts': (context) => conflictList(context),
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
