import type { Migration } from './migration.ts';

/** Decisions about disagreements: append-only like the ratings that they stand beside. value NULL takes a decision back. */
export const adjudication: Migration = {
  version: 2,
  up(db) {
    db.exec(`
CREATE TABLE adjudication (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES item (id),
  dimension TEXT NOT NULL,
  value TEXT,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  author TEXT NOT NULL,
  lamport INTEGER NOT NULL CHECK (lamport > 0),
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX adjudication_by_item ON adjudication (item_id, dimension, lamport, author, uid);
CREATE TRIGGER adjudication_no_update BEFORE UPDATE ON adjudication
BEGIN SELECT raise(ABORT, 'adjudications are append-only'); END;
CREATE TRIGGER adjudication_no_delete BEFORE DELETE ON adjudication
BEGIN SELECT raise(ABORT, 'adjudications are append-only'); END;
CREATE VIEW current_adjudication AS
SELECT a.* FROM adjudication AS a
WHERE a.value IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM adjudication AS later
  WHERE later.item_id = a.item_id AND later.dimension = a.dimension
    AND (later.lamport, later.author, later.uid) > (a.lamport, a.author, a.uid)
);
`);
  },
};
