import { checkField } from '../../../shared/annotation/changes.ts';
import { splitField } from '../../../shared/annotation/fold.ts';
import { parseInput } from '../../../shared/contract/parse-input.ts';
import type { Revision } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { readRevision } from '../../../shared/formats/archive/revision.ts';
import { chainFault, type Manifest, type SignedRevision } from '../../../shared/packet/packet.ts';
import type { PacketRows } from '../../db/packet-rows.ts';
import { sha256, verifyText } from './crypto.ts';

export interface ProvedPacket {
  manifest: Manifest;
  /** Key that signed the answers; null without answers. */
  publicKey: string | null;
  revisions: SignedRevision[];
  /** What the annotator had answered before the packet was made. */
  prior: Revision[];
}

/** More answers than a life of work gives: such a count is made up, and would leave no room for later ones. */
const largestLamport = 1_000_000_000;

/**
 * Everything that can be proved of a packet without its study: the manifest's signature, the items, questions and earlier
 * answers that it lists, and the chain of answers. @throws Refusal that says what is wrong, without naming the file
 */
export function provePacket(rows: PacketRows): ProvedPacket {
  try {
    return proved(rows);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refused('damaged_packet', `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export const refused = (code: string, why: string, details: Json = null): Refusal =>
  new Refusal(code, `${why} Nothing of this file was taken.`, details);

function proved(rows: PacketRows): ProvedPacket {
  const text = rows.text('manifest') ?? '';
  const manifest = JSON.parse(text) as Manifest;
  if (!verifyText(text, rows.text('signature') ?? '', manifest.key))
    throw refused('altered_manifest', 'Its list of items was changed after it was signed, or is damaged.');
  proveContent(rows, manifest);
  const revisions = rows.revisions();
  const publicKey = rows.text('annotator_key');
  if (revisions.length > 0 && publicKey === null)
    throw refused('unsigned', 'It has answers but no key that signed them.');
  const fault = chainFault(revisions, manifest.packet, sha256(text), {
    hash: sha256,
    verify: (hash, signature) => verifyText(hash, signature, publicKey ?? ''),
  });
  if (fault) throw refused('broken_chain', `Its answers do not hold together: ${fault}.`);
  const instruments = new Map(rows.instruments().map(({ id, instrument }) => [id, instrument]));
  const asked = new Map(rows.items().map(({ uid, instrument }) => [uid, instrument]));
  for (const revision of revisions) {
    const id = asked.get(revision.item);
    const instrument = instruments.get(id ?? '');
    if (id === undefined || instrument === undefined)
      throw refused('foreign_item', `An answer is about an item that is not in this packet (${revision.item}).`);
    proveAnswer(revision, id, instrument);
  }
  return { manifest, publicKey, revisions, prior: rows.prior().map((line) => JSON.parse(line) as Revision) };
}

function proveContent(rows: PacketRows, { items, instruments, prior }: Manifest): void {
  const stored = rows.items();
  const known = new Set(instruments.map(({ id }) => id));
  const same = stored.every(({ uid, payload, kind, instrument, item }, i) => {
    const listed = items[i];
    return listed?.id === uid && listed.hash === sha256(payload) && kind === item.kind && known.has(instrument);
  });
  if (stored.length !== items.length || !same)
    throw refused('altered_items', 'Its items are not those that the study signed.');
  const hashes = new Map(instruments.map(({ id, hash }) => [id, hash]));
  const definitions = rows.instruments();
  if (
    definitions.length !== hashes.size ||
    definitions.some(({ id, definition }) => hashes.get(id) !== sha256(definition))
  )
    throw refused('altered_items', 'Its questions are not those that the study signed.');
  if (sha256(rows.prior().join('\n')) !== prior)
    throw refused('altered_items', 'The earlier answers in it are not those that the study signed.');
}

/** Signed or not, an answer must be one that the item's form could give. */
function proveAnswer(revision: SignedRevision, id: string, instrument: Instrument): void {
  const fault = (why: string) => refused('bad_answer', `An answer is none that a form gives: ${why}.`);
  if (revision.lamport > largestLamport) throw fault(`its place ${revision.lamport} is beyond any log`);
  if (revision.instrument !== id) throw fault(`it is given under ${revision.instrument}, and the item asks ${id}`);
  try {
    readRevision({ revision: { ...revision } } as unknown as Json);
    const { item, annotator, field, value } = revision;
    if (field === 'state' || value === null) return;
    const [kind, sitting] = splitField(field);
    if (kind === 'time') parseInput('work.time', { item, annotator, sitting, time: value });
    else checkField(instrument, field, parseInput('item.set', { item, annotator, field, value }).value);
  } catch (error) {
    throw fault(error instanceof Error ? error.message : String(error));
  }
}
