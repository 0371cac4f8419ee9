import Database from 'better-sqlite3';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';

interface SchemaRow {
  type: string;
  name: string;
  tbl_name: string;
  sql: string | null;
}

const known = new Map<number, ReadonlyMap<string, string>>();

/** Every table, index, trigger and view with its SQL text, by type and name. */
function schemaOf(db: Db): Map<string, string> {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as SchemaRow[];
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, `${row.tbl_name} ${row.sql ?? ''}`]));
}

function knownSchema(version: number): ReadonlyMap<string, string> {
  let schema = known.get(version);
  if (!schema) {
    const memory = new Database(':memory:');
    migrate(memory, version);
    schema = schemaOf(memory);
    memory.close();
    known.set(version, schema);
  }
  return schema;
}

/** What in the file's schema differs from the known schema of its version: `foreign trigger x`; null = nothing. */
export function schemaDifference(db: Db, version: number): string | null {
  const want = knownSchema(version);
  const have = schemaOf(db);
  for (const [key, sql] of have) {
    if (!want.has(key)) return `foreign ${key}`;
    if (want.get(key) !== sql) return `changed ${key}`;
  }
  for (const key of want.keys()) if (!have.has(key)) return `missing ${key}`;
  return null;
}
