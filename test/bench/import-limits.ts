import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connect, type Db } from '../../electron/db/database.ts';
import { messagesOf } from '../../shared/formats/registry.ts';
import { timed } from './median.ts';

/** Rows of one transaction in the bare runs: more gain nothing. */
const perTransaction = 1000;

export interface Limits {
  /** Milliseconds for the records of the sample, each. */
  parse: number;
  inserts: number;
  insertsWithIndex: number;
  bytes: number;
}

/** What any import must at least do with these records, in this process: JSON.parse, bare inserts, inserts with index. */
export async function importLimits(folder: string, sample: string): Promise<Limits> {
  const text = readFileSync(sample, 'utf8');
  const records = Object.values(JSON.parse(text) as Record<string, unknown>).map((record) => JSON.stringify(record));
  const parse = await timed(() => {
    for (const record of records) JSON.parse(record);
  });
  const inserts = await timed(() => insertAll(path.join(folder, 'bare.db'), records, false));
  const insertsWithIndex = await timed(() => insertAll(path.join(folder, 'indexed.db'), records, true));
  return { parse, inserts, insertsWithIndex, bytes: Buffer.byteLength(text) };
}

function insertAll(file: string, records: readonly string[], indexed: boolean): void {
  const db = connect(file);
  db.pragma('page_size = 16384');
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, raw TEXT NOT NULL)');
  db.exec(
    "CREATE VIRTUAL TABLE text_index USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='3')",
  );
  for (let at = 0; at < records.length; at += perTransaction)
    insertSome(db, records.slice(at, at + perTransaction), indexed);
  db.close();
}

function insertSome(db: Db, records: readonly string[], indexed: boolean): void {
  const raw = db.prepare('INSERT INTO raw (raw) VALUES (?)');
  const body = db.prepare('INSERT INTO text_index (rowid, body) VALUES (?, ?)');
  db.transaction(() => {
    for (const record of records) {
      const { lastInsertRowid } = raw.run(record);
      if (!indexed) continue;
      const texts = messagesOf('eval-results', record).flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
      );
      body.run(lastInsertRowid, texts.join(' '));
    }
  })();
}
