import type { PacketDraft, PinDraft, ProofDraft } from '../../../shared/domain/study-records.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

/**
 * What a study knows of its packets. The study's private key never leaves its file, so a copy merges none of them. Hashes
 * and signatures cover the annotator's name: under pseudonyms they would give it away, and are left out.
 */
export function packetTable(db: Db): ArchiveTable<PacketDraft> {
  const select = `
    SELECT 'packet' AS type, packet.uid AS id, annotator.name AS annotator, packet.made_at AS madeAt,
      packet.manifest_hash AS manifestHash, packet.items, packet.state
    FROM packet JOIN annotator ON annotator.id = packet.annotator_id`;
  type Row = Omit<PacketDraft, 'items'> & { items: string };
  const draftOf = (row: Row): PacketDraft => ({
    ...row,
    items: JSON.parse(row.items) as string[],
    state: row.state,
  });
  const byUid = db.prepare<[string], Row>(`${select} WHERE packet.uid = ?`);
  const add = db.prepare(`
    INSERT INTO packet (uid, annotator_id, made_at, manifest_hash, items, state)
    SELECT @id, annotator.id, @madeAt, @manifestHash, @items, @state FROM annotator WHERE name = @annotator`);
  const content = ({ annotator, madeAt, manifestHash, items }: PacketDraft) =>
    JSON.stringify([annotator, madeAt, manifestHash, items]);

  return {
    rows: ({ pseudonyms }) =>
      pseudonyms
        ? []
        : db
            .prepare<[], Row>(`${select}
              WHERE NOT EXISTS (
                SELECT 1 FROM json_each(packet.items) AS each LEFT JOIN item ON item.uid = each.value
                WHERE item.id IS NULL OR item.id NOT IN (SELECT id FROM temp.chosen_item))
              ORDER BY packet.id`)
            .all()
            .map(draftOf),
    identity: ({ id }) => id,
    content,
    stored({ id }) {
      const known = byUid.get(id);
      return known ? content(draftOf(known)) : null;
    },
    needs: ({ annotator, items }) => [
      ['annotator', annotator],
      ...items.map((item): ['item', string] => ['item', item]),
    ],
    apply: ({ type: _, items, ...packet }) => void add.run({ ...packet, items: JSON.stringify(items) }),
  };
}

/** Public keys of annotators. */
export function pinTable(db: Db): ArchiveTable<PinDraft> {
  const select = `
    SELECT 'pin' AS type, annotator.name AS annotator, k.public_key AS publicKey, k.fingerprint, k.pinned_at AS pinnedAt
    FROM annotator_key AS k JOIN annotator ON annotator.id = k.annotator_id`;
  const of = db.prepare<[string], PinDraft>(`${select} WHERE annotator.name = ?`);
  const add = db.prepare(`
    INSERT INTO annotator_key (annotator_id, public_key, fingerprint, pinned_at)
    SELECT id, @publicKey, @fingerprint, @pinnedAt FROM annotator WHERE name = @annotator`);

  return {
    rows: ({ pseudonyms }) => (pseudonyms ? [] : db.prepare<[], PinDraft>(`${select} ORDER BY annotator.name`).all()),
    identity: ({ annotator }) => `of ${annotator}`,
    content: ({ publicKey }) => publicKey,
    stored: ({ annotator }) => of.get(annotator)?.publicKey ?? null,
    conflict: 'The study knows another key of this annotator, which stays as it is.',
    needs: ({ annotator }) => [['annotator', annotator]],
    apply: ({ type: _, ...pin }) => void add.run(pin),
  };
}

/** Signatures of answers that came in packets. */
export function proofTable(db: Db): ArchiveTable<ProofDraft> {
  const select = `
    SELECT 'proof' AS type, r.uid AS revision, p.packet_uid AS packet, p.prev, p.hash, p.signature
    FROM revision_proof AS p JOIN revision AS r ON r.id = p.revision_id`;
  const of = db.prepare<[string], ProofDraft>(`${select} WHERE r.uid = ?`);
  const byHash = db.prepare<[string], ProofDraft>(`${select} WHERE p.hash = ?`);
  const add = db.prepare(`
    INSERT INTO revision_proof (revision_id, packet_uid, prev, hash, signature)
    SELECT id, @packet, @prev, @hash, @signature FROM revision WHERE uid = @revision`);
  /** Hashes that were asked about: a file may hold one twice. */
  const claimed = new Set<string>();
  const content = ({ revision, packet, prev, hash, signature }: ProofDraft) =>
    JSON.stringify([revision, packet, prev, hash, signature]);

  return {
    rows: ({ pseudonyms, history }) =>
      pseudonyms || !history
        ? []
        : db
            .prepare<[], ProofDraft>(`${select}
              WHERE r.item_id IN (SELECT id FROM temp.chosen_item) ORDER BY p.packet_uid, p.hash`)
            .iterate(),
    identity: ({ revision }) => `of ${revision}`,
    content,
    stored({ revision, hash }) {
      const found = of.get(revision) ?? byHash.get(hash);
      if (found) return content(found);
      if (claimed.has(hash)) return 'of another answer';
      claimed.add(hash);
      return null;
    },
    needs: ({ revision }) => [['revision', revision]],
    apply: ({ type: _, ...proof }) => void add.run(proof),
  };
}
