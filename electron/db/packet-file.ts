import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/domain/errors.ts';
import { connect, type Db, userVersion } from './database.ts';

/** 'CNPK': marks a SQLite file as a packet. */
export const packetApplicationId = 0x43_4e_50_4b;
const version = 1;

const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE item (
  uid TEXT PRIMARY KEY, place INTEGER NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, instrument_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE instrument (id TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE prior (place INTEGER PRIMARY KEY, revision TEXT NOT NULL) STRICT;
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_uid TEXT NOT NULL,
  author TEXT NOT NULL,
  lamport INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  undoes TEXT,
  redoes TEXT,
  instrument_id TEXT NOT NULL,
  at TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_item ON revision (item_uid, lamport);
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision BEGIN SELECT raise(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision BEGIN SELECT raise(ABORT, 'revisions are append-only'); END;
`;

/** Whether the file says of itself that it is a packet; a look at its head, nothing of it is trusted. */
export function looksLikePacket(file: string): boolean {
  let db: Database.Database | null = null;
  try {
    if (!statSync(file).isFile()) return false;
    db = new Database(file, { readonly: true, fileMustExist: true });
    return db.pragma('application_id', { simple: true }) === packetApplicationId;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** Writes a fresh packet; never over a file that is there. One file, also while it is worked on. @throws Refusal file_exists */
export function createPacket(file: string, fill: (db: Db) => void): void {
  if (existsSync(file))
    throw new Refusal('file_exists', `${file} exists already and was left as it is. Choose another name.`);
  let db: Db | null = null;
  try {
    db = connect(file);
    db.pragma('journal_mode = DELETE');
    const made = db;
    db.transaction(() => {
      made.exec(schema);
      made.pragma(`application_id = ${packetApplicationId}`);
      made.pragma(`user_version = ${version}`);
      fill(made);
    }).immediate();
    db.close();
  } catch (error) {
    db?.close();
    rmSync(file, { force: true });
    throw error;
  }
}

/** Opens a packet, hostile until proved. @throws Refusal not_a_packet, newer_packet, damaged_packet */
export function openPacket(file: string, options: { readonly?: boolean } = {}): Db {
  let db: Db | null = null;
  try {
    db = connect(file, { fileMustExist: true, ...(options.readonly && { readonly: true }) });
    if (db.pragma('application_id', { simple: true }) !== packetApplicationId) throw notAPacket(file);
    if (userVersion(db) !== version)
      throw new Refusal(
        'newer_packet',
        `${file} was written by another version of Counterpart than this one reads. Update this one. Nothing was changed.`,
      );
    const check = db.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') throw damagedPacket(file, String(check));
    const difference = schemaFault(db);
    if (difference) throw damagedPacket(file, difference);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Refusal) throw error;
    // a picture, a document: no database at all
    if ((error as { code?: unknown }).code === 'SQLITE_NOTADB') throw notAPacket(file);
    throw damagedPacket(file, error instanceof Error ? error.message : String(error));
  }
}

const notAPacket = (file: string) => new Refusal('not_a_packet', `${file} is not a packet. Nothing was changed.`);

export function damagedPacket(file: string, why: string): Refusal {
  return new Refusal(
    'damaged_packet',
    `${file} is damaged or was altered: ${why}. Nothing was taken from it; ask for a new copy.`,
  );
}

function schemaFault(db: Db): string | null {
  const shape = (from: Database.Database) =>
    JSON.stringify(from.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());
  const memory = new Database(':memory:');
  memory.exec(schema);
  const expected = shape(memory);
  memory.close();
  return shape(db) === expected ? null : 'its tables are not those of a packet';
}
