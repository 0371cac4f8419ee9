import type { ItemKind, Revision } from '../../shared/domain/annotation.ts';
import { itemId, type RevisionId, revisionId } from '../../shared/domain/ids.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { WorkItem } from '../../shared/domain/work.ts';
import type { Manifest, SignedRevision } from '../../shared/packet/packet.ts';
import type { Db } from './database.ts';

interface Row {
  id: string;
  item: string;
  author: string;
  lamport: number;
  field: string;
  value: string;
  undoes: string | null;
  redoes: string | null;
  instrument: string;
  at: string;
  prev: string;
  hash: string;
  signature: string;
}

/** A packet's items, answers and manifest. */
export function packetRows(db: Db) {
  const meta = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?');
  const setMeta = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const columns = `uid AS id, item_uid AS item, author, lamport, field, value, undoes, redoes, instrument_id AS instrument, at,
    prev, hash, signature`;
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM revision ORDER BY revision.id`);
  const log = db.prepare<[string], Row>(
    `SELECT ${columns} FROM revision WHERE item_uid = ? ORDER BY lamport, author, uid`,
  );
  const last = db.prepare<[], { hash: string }>('SELECT hash FROM revision ORDER BY id DESC LIMIT 1');
  const items = db.prepare<[], { uid: string; kind: string; payload: string; instrument: string }>(
    'SELECT uid, kind, payload, instrument_id AS instrument FROM item ORDER BY place',
  );
  const instruments = db.prepare<[], { id: string; definition: string }>(
    'SELECT id, definition FROM instrument ORDER BY id',
  );
  const prior = db.prepare<[], { revision: string }>('SELECT revision FROM prior ORDER BY place');
  const append = db.prepare(`
    INSERT INTO revision (uid, item_uid, author, lamport, field, value, undoes, redoes, instrument_id, at, prev, hash, signature)
    VALUES (@id, @item, @author, @lamport, @field, @value, @undoes, @redoes, @instrument, @at, @prev, @hash, @signature)`);
  const annotator = () => (JSON.parse(meta.get('manifest')?.value ?? '{}') as Partial<Manifest>).annotator ?? '';
  const revisionOf = (row: Row): SignedRevision => ({
    ...row,
    id: revisionId(row.id),
    item: itemId(row.item),
    annotator: annotator(),
    value: JSON.parse(row.value) as Json,
    undoes: row.undoes as RevisionId | null,
    redoes: row.redoes as RevisionId | null,
  });

  return {
    text: (key: 'manifest' | 'signature' | 'annotator_key'): string | null => meta.get(key)?.value ?? null,
    setText: (key: 'manifest' | 'signature' | 'annotator_key', value: string): void => void setMeta.run(key, value),
    items: () =>
      items.all().map(({ uid, kind, payload, instrument }) => ({
        uid,
        kind: kind as ItemKind,
        payload,
        instrument,
        item: JSON.parse(payload) as WorkItem,
      })),
    instruments: () =>
      instruments
        .all()
        .map(({ id, definition }) => ({ id, definition, instrument: JSON.parse(definition) as Instrument })),
    revisions: (): SignedRevision[] => all.all().map(revisionOf),
    log: (item: string): SignedRevision[] => log.all(item).map(revisionOf),
    prior: (): string[] => prior.all().map(({ revision }) => revision),
    lastHash: (): string | null => last.get()?.hash ?? null,
    append: (revision: Revision & Pick<SignedRevision, 'prev' | 'hash' | 'signature'>): void => {
      const { annotator: _, ...row } = revision;
      append.run({ ...row, value: JSON.stringify(revision.value) });
    },
    fill(parts: {
      manifest: string;
      signature: string;
      items: { uid: string; kind: string; payload: string; instrument: string }[];
      instruments: { id: string; definition: string }[];
      prior: readonly string[];
    }): void {
      setMeta.run('manifest', parts.manifest);
      setMeta.run('signature', parts.signature);
      const addItem = db.prepare('INSERT INTO item (uid, place, kind, payload, instrument_id) VALUES (?, ?, ?, ?, ?)');
      for (const [place, { uid, kind, payload, instrument }] of parts.items.entries())
        addItem.run(uid, place, kind, payload, instrument);
      const addInstrument = db.prepare('INSERT INTO instrument (id, definition) VALUES (?, ?)');
      for (const { id, definition } of parts.instruments) addInstrument.run(id, definition);
      const addPrior = db.prepare('INSERT INTO prior (place, revision) VALUES (?, ?)');
      for (const [place, revision] of parts.prior.entries()) addPrior.run(place, revision);
    },
  };
}

export type PacketRows = ReturnType<typeof packetRows>;
