import { SHAPE_VERSION } from '../../../shared/blinding/shape.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import type { Manifest } from '../../../shared/packet/packet.ts';
import { createPacket } from '../../db/packet-file.ts';
import { packetRows } from '../../db/packet-rows.ts';
import { instrumentOf } from '../annotation/annotate.ts';
import { workItem } from '../annotation/item.ts';
import { workOptionsOf } from '../annotation/options.ts';
import { shownLog } from '../annotation/shown-log.ts';
import type { StudyContext } from '../context.ts';
import { newKeyPair, sha256, signText } from './crypto.ts';

export interface PacketMade {
  packet: string;
  annotator: string;
  items: number;
  file: string;
}

/**
 * Writes one annotator's blind items into a file of their own: fresh from redacted rows, signed by the study, without a key to
 * the sources. What was answered before comes along, so that a packet made again goes on where the work stood. Of several
 * parts, each holds the next stretch of the queue. @throws Refusal no_annotator, nothing_to_pack, file_exists
 */
export function makePacket(
  context: StudyContext,
  { annotator, out, part, parts }: { annotator: string; out: string; part: number; parts: number },
): PacketMade {
  const { annotators, items, packets, instruments, meta, revisions } = context.repositories;
  const row = annotators.id(annotator);
  if (row === null)
    throw new Refusal('no_annotator', `There is no annotator "${annotator}" in this study. No packet was made.`);
  const all = items.queue(row, instruments.choiceFields()).flatMap(({ id }) => {
    const stored = items.byUid(id);
    return stored?.blind === 1 ? [stored] : [];
  });
  const queue = all.slice(Math.floor(((part - 1) * all.length) / parts), Math.floor((part * all.length) / parts));
  if (queue.length === 0) {
    const why =
      all.length === 0
        ? 'has no blind items: make a plan first'
        : `has ${all.length} items, too few for ${parts} parts`;
    throw new Refusal('nothing_to_pack', `${annotator} ${why}. No packet was made.`);
  }
  const prior = queue
    .flatMap(({ id, uid }) => shownLog(context, { item: id, annotator: row, uid }, revisions.log(id, row)))
    .map((revision) => canonicalJson(revision));
  const key = context.transaction(() => studyKey(context));
  const packed = queue.map((stored) => {
    const payload = canonicalJson(workItem(context, stored, row, instrumentOf(context, stored.instrumentId)));
    return { uid: stored.uid, kind: stored.kind, payload, instrument: stored.instrumentId };
  });
  const definitions = [...new Set(packed.map(({ instrument }) => instrument))].map((id) => ({
    id,
    definition: canonicalJson(instrumentOf(context, id)),
  }));
  const manifest: Manifest = {
    version: 1,
    packet: context.newUid(),
    key: key.publicKey,
    study: meta.get('uid') ?? '',
    annotator,
    title: meta.get('name') ?? '',
    options: workOptionsOf(context),
    shape: SHAPE_VERSION,
    items: packed.map(({ uid, payload }) => ({ id: uid, hash: sha256(payload) })),
    instruments: definitions.map(({ id, definition }) => ({ id, hash: sha256(definition) })),
    prior: sha256(prior.join('\n')),
  };
  const text = canonicalJson(manifest);
  context.transaction(() => {
    createPacket(out, (db) =>
      packetRows(db).fill({
        manifest: text,
        signature: signText(text, key),
        items: packed,
        instruments: definitions,
        prior,
      }),
    );
    packets.add(
      manifest.packet,
      row,
      context.now(),
      sha256(text),
      packed.map(({ uid }) => uid),
    );
  });
  return { packet: manifest.packet, annotator, items: packed.length, file: out };
}

/** The study's own key, made with its first packet; the private half never leaves this file. */
function studyKey({ repositories: { packets } }: StudyContext) {
  const known = packets.key();
  if (known) return known;
  const made = newKeyPair();
  packets.addKey(made.publicKey, made.privateKey);
  return made;
}
