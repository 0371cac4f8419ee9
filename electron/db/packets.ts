import type { Json } from '../../shared/domain/json.ts';
import type { CameRevision } from '../../shared/packet/conflicts.ts';
import type { SignedRevision } from '../../shared/packet/packet.ts';
import type { Db } from './database.ts';

type CameRow = Omit<CameRevision, 'value'> & { value: string };

/** What the study knows of its packets, keys and merged chains. */
export function packetRepository(db: Db) {
  const key = db.prepare<[], { publicKey: string; privateKey: string }>(
    'SELECT public_key AS publicKey, private_key AS privateKey FROM study_key WHERE id = 1',
  );
  const addKey = db.prepare('INSERT INTO study_key (id, public_key, private_key) VALUES (1, ?, ?)');
  const pinned = db.prepare<[number], { publicKey: string; fingerprint: string }>(
    'SELECT public_key AS publicKey, fingerprint FROM annotator_key WHERE annotator_id = ?',
  );
  const pin = db.prepare(`
    INSERT INTO annotator_key (annotator_id, public_key, fingerprint, pinned_at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET public_key = excluded.public_key, fingerprint = excluded.fingerprint, pinned_at = excluded.pinned_at`);
  const add = db.prepare(
    "INSERT INTO packet (uid, annotator_id, made_at, manifest_hash, items, state) VALUES (?, ?, ?, ?, ?, 'made')",
  );
  const byUid = db.prepare<[string], { annotator: string; manifestHash: string; state: 'made' | 'withdrawn' }>(`
    SELECT annotator.name AS annotator, packet.manifest_hash AS manifestHash, packet.state
    FROM packet JOIN annotator ON annotator.id = packet.annotator_id WHERE packet.uid = ?`);
  const list = db.prepare<
    [],
    { packet: string; annotator: string; madeAt: string; items: number; state: 'made' | 'withdrawn'; merged: number }
  >(`
    SELECT packet.uid AS packet, annotator.name AS annotator, packet.made_at AS madeAt, json_array_length(packet.items) AS items,
      packet.state, (SELECT count(*) FROM revision_proof AS p WHERE p.packet_uid = packet.uid) AS merged
    FROM packet JOIN annotator ON annotator.id = packet.annotator_id ORDER BY packet.id`);
  const withdraw = db.prepare("UPDATE packet SET state = 'withdrawn' WHERE uid = ?");
  const came = db.prepare<{ annotator: number }, CameRow>(`
    SELECT r.uid AS id, item.uid AS item, annotator.name AS annotator, r.author, r.lamport, r.field, r.value, r.undoes, r.redoes,
      r.instrument_id AS instrument, r.at, p.packet_uid AS packet, p.prev, p.hash
    FROM (SELECT DISTINCT each.value AS uid FROM packet CROSS JOIN json_each(packet.items) AS each
          WHERE packet.annotator_id = @annotator) AS packed
    CROSS JOIN item ON item.uid = packed.uid
    CROSS JOIN revision AS r ON r.item_id = item.id AND r.annotator_id = @annotator
    JOIN annotator ON annotator.id = r.annotator_id
    LEFT JOIN revision_proof AS p ON p.revision_id = r.id
    ORDER BY r.id`);
  const known = db.prepare<[string], { id: number }>('SELECT id FROM revision WHERE uid = ?');
  const prove = db.prepare(
    'INSERT INTO revision_proof (revision_id, packet_uid, prev, hash, signature) VALUES ((SELECT id FROM revision WHERE uid = ?), ?, ?, ?, ?)',
  );

  return {
    key: () => key.get() ?? null,
    addKey: (publicKey: string, privateKey: string): void => void addKey.run(publicKey, privateKey),
    pinned: (annotator: number) => pinned.get(annotator) ?? null,
    pin: (annotator: number, publicKey: string, fingerprint: string, at: string): void =>
      void pin.run(annotator, publicKey, fingerprint, at),
    add: (uid: string, annotator: number, at: string, manifestHash: string, items: readonly string[]): void =>
      void add.run(uid, annotator, at, manifestHash, JSON.stringify(items)),
    byUid: (uid: string) => byUid.get(uid) ?? null,
    list: () => list.all(),
    withdraw: (uid: string): boolean => withdraw.run(uid).changes > 0,
    /** Every answer of an annotator to items of their packets, in the order in which the study came by them. */
    came: (annotator: number): CameRevision[] =>
      came.all({ annotator }).map((row) => ({ ...row, value: JSON.parse(row.value) as Json }) as CameRevision),
    knows: (revision: string): boolean => known.get(revision) !== undefined,
    prove: (packet: string, { id, prev, hash, signature }: SignedRevision): void =>
      void prove.run(id, packet, prev, hash, signature),
  };
}
