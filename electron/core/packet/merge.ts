import { namesPlaces, shapeName } from '../../../shared/blinding/shape.ts';
import type { MergeResult, MergeWarning } from '../../../shared/contract/outputs/packet.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { type CameRevision, conflictsOf } from '../../../shared/packet/conflicts.ts';
import { growthOf } from '../../../shared/packet/packet.ts';
import { openPacket } from '../../db/packet-file.ts';
import { packetRows } from '../../db/packet-rows.ts';
import type { StudyContext } from '../context.ts';
import { fingerprintOf } from './crypto.ts';
import { type ProvedPacket, provePacket, refused } from './proof.ts';

interface Options {
  dryRun: boolean;
  /** Fingerprints that the coordinator has confirmed in place of a pinned key. */
  trust: readonly string[];
}

/** What this merge has taken so far, for a dry run too: later files of the same packet or person are measured against it. */
interface Taken {
  came: Map<number, CameRevision[]>;
  keys: Map<number, { publicKey: string; fingerprint: string }>;
  items: Set<string>;
}

/**
 * Takes the answers of returned packets into the study: each file is proved first and refused whole when anything about it is
 * wrong; the rest is a union of revisions, in one transaction per file. A dry run is the same without writing.
 */
export function mergePackets(context: StudyContext, files: readonly string[], options: Options): MergeResult {
  const result: MergeResult = { new: 0, items: 0, present: 0, conflicting: 0, refused: [], warnings: [], pinned: [] };
  const taken: Taken = { came: new Map(), keys: new Map(), items: new Set() };
  for (const file of files) {
    try {
      const packet = readPacket(context, file);
      context.transaction(() => mergeOne(context, file, packet, options, taken, result));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result.refused.push({ file, code: error.code, reason: error.message, details: error.details });
    }
  }
  result.items = taken.items.size;
  return result;
}

type KnownPacket = ProvedPacket & { annotator: number };

function mergeOne(
  context: StudyContext,
  file: string,
  packet: KnownPacket,
  options: Options,
  taken: Taken,
  result: MergeResult,
): void {
  const { packets, revisions: log, items, plans } = context.repositories;
  const { manifest, annotator, revisions } = packet;
  const warn = (code: MergeWarning, warning: string, items = 0) =>
    result.warnings.push({ file, code, warning, details: { annotator: manifest.annotator, items } });
  if (revisions.length === 0) {
    warn('empty', `Nothing was answered in it yet (${manifest.annotator}).`);
    return;
  }
  const key = acceptedKey(context, packet, options, taken);
  const came = [...packets.came(annotator), ...(taken.came.get(annotator) ?? [])];
  const before = came.filter((each) => each.packet === manifest.packet);
  const known = new Set(before.map(({ id }) => id));
  const added = revisions.filter(({ id }) => !known.has(id));
  const stranger = added.find(({ id }) => packets.knows(id));
  if (stranger) throw refused('foreign_answer', `The study has an answer ${stranger.id} that is not of this packet.`);
  const shape = shapeName(manifest.options, manifest.shape ?? 1);
  for (const revision of options.dryRun ? [] : added) {
    const item = items.byUid(revision.item);
    if (!item) throw refused('no_item', `The study has no item ${revision.item}.`);
    const { prev: _, hash: __, signature: ___, ...plain } = revision;
    log.append(item.id, annotator, { ...plain, ...(namesPlaces(plain.field) && { shape }) });
    packets.prove(manifest.packet, revision);
  }
  if (key.isNew) {
    if (!options.dryRun) packets.pin(annotator, key.publicKey, key.fingerprint, context.now());
    result.pinned.push({ annotator: manifest.annotator, fingerprint: key.fingerprint });
  }
  const coming = added.map((revision) => ({ ...revision, packet: manifest.packet }));
  if (options.dryRun) {
    taken.came.set(annotator, [...(taken.came.get(annotator) ?? []), ...coming]);
    taken.keys.set(annotator, key);
  }
  result.new += added.length;
  for (const { item } of added) taken.items.add(`${manifest.annotator}\n${item}`);
  result.present += revisions.length - added.length;
  const conflicts = (all: readonly CameRevision[]) => conflictsOf(all, manifest.packet).length;
  result.conflicting += Math.max(0, conflicts([...came, ...coming]) - conflicts(came));
  const growth = growthOf(
    revisions.map(({ hash }) => hash),
    new Set(before.flatMap(({ hash }) => hash ?? [])),
  );
  if (growth === 'rolled_back' || growth === 'forked') warn(growth, growthText[growth]);
  // what has answers is never taken back, whether they were given before or after
  const answered = [...new Set(added.map(({ item }) => item))];
  const back = options.dryRun ? plans.withdrawnAmong(annotator, answered) : plans.giveBack(annotator, answered);
  if (back > 0) warn('taken_back', takenBackText(back, manifest.annotator), back);
}

const growthText = {
  rolled_back: 'This copy is older than one that was merged before. Nothing that was merged is taken back.',
  forked:
    'Two copies of this packet were worked on separately. Both are kept; where they differ, the later answer by count stands.',
} as const;

const takenBackText = (n: number, annotator: string) =>
  `${n === 1 ? 'One item was' : `${n} items were`} withdrawn from ${annotator} and answered in this copy all the same; with answers, ${n === 1 ? 'it counts' : 'they count'} again.`;

/** @throws Refusal other_key when the answers are signed by another key than the annotator's known one */
function acceptedKey({ repositories }: StudyContext, packet: KnownPacket, { trust }: Options, taken: Taken) {
  const { manifest, annotator, publicKey } = packet;
  const pinned = taken.keys.get(annotator) ?? repositories.packets.pinned(annotator);
  const fingerprint = fingerprintOf(publicKey ?? '');
  const isNew = pinned?.publicKey !== publicKey;
  if (pinned && isNew && !trust.includes(fingerprint))
    throw refused(
      'other_key',
      `The answers are signed by another key (${fingerprint}) than ${manifest.annotator}'s known one (${pinned.fingerprint}). If ${manifest.annotator} confirms the new fingerprint, merge again and trust it.`,
      { annotator: manifest.annotator, fingerprint, known: pinned.fingerprint },
    );
  return { publicKey: publicKey ?? '', fingerprint, isNew };
}

/** Opens a returned packet, proves it, and finds whose it is. @throws Refusal that says what is wrong */
function readPacket({ repositories }: StudyContext, file: string): KnownPacket {
  const { packets, annotators, items } = repositories;
  const db = openPacket(file, { readonly: true });
  try {
    const packet = provePacket(packetRows(db));
    const { manifest } = packet;
    const known = packets.byUid(manifest.packet);
    const annotator = annotators.id(manifest.annotator);
    if (packets.key()?.publicKey !== manifest.key || !known || annotator === null)
      throw refused('foreign_packet', 'It was not made by this study.');
    if (known.state === 'withdrawn')
      throw refused('withdrawn', `This packet of ${manifest.annotator} was withdrawn.`, {
        annotator: manifest.annotator,
      });
    const gone = manifest.items.find(({ id }) => !items.byUid(id));
    if (gone) throw refused('no_item', `The study has no item ${gone.id} any more.`);
    return { ...packet, annotator };
  } finally {
    db.close();
  }
}
