import type { Migration } from './migration.ts';

/** Integer keys are for inside the file, `uid`s for outside. Timestamps are ISO 8601 text. */
const tables = `
CREATE TABLE study_meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('staging', 'complete')),
  accepted INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  repaired INTEGER NOT NULL DEFAULT 0,
  options TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE import_issue (
  import_id INTEGER NOT NULL REFERENCES import (id),
  n INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('rejected', 'repaired', 'warning')),
  code TEXT NOT NULL,
  file TEXT NOT NULL,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (import_id, n)
) STRICT, WITHOUT ROWID;

-- Records that may not be swept or touch existing rows wait here for the import's last transaction.
CREATE TABLE import_staged (
  import_id INTEGER NOT NULL REFERENCES import (id),
  n INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (import_id, n)
) STRICT, WITHOUT ROWID;

-- origin: the label as imported. It goes into content hashes, so that renaming a source keeps ids and finds duplicates.
-- import_id: the import that brought the row; rows of a staging import are invisible and swept.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('human', 'simulator')),
  origin TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  terms TEXT,
  import_id INTEGER REFERENCES import (id),
  UNIQUE (kind, origin),
  UNIQUE (kind, label)
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  domain TEXT,
  title TEXT,
  instruction TEXT,
  policy TEXT,
  import_id INTEGER REFERENCES import (id)
) STRICT;

-- task_order: the task key with its numbers padded, so that sorting by it is sorting as people count.
-- reward_json, keep_json: verbatim; SQL NULL = absent. kept: the published reading of keep.
-- content_hash: SHA-256 of source kind, source origin, instance id and raw record.
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  import_id INTEGER NOT NULL REFERENCES import (id),
  source_id INTEGER NOT NULL REFERENCES source (id),
  task_id INTEGER REFERENCES task (id),
  task_order TEXT NOT NULL,
  format TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  batch INTEGER CHECK (batch BETWEEN 1 AND 1000),
  run INTEGER,
  ordinal INTEGER NOT NULL,
  reward_json TEXT,
  reward REAL,
  keep_json TEXT,
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  messages INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  user_turns INTEGER NOT NULL,
  words INTEGER NOT NULL,
  survey_answered INTEGER,
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  content_hash BLOB NOT NULL UNIQUE,
  indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1))
) STRICT;

CREATE TABLE conversation_raw (
  conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id),
  raw TEXT NOT NULL
) STRICT;

CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  label TEXT NOT NULL,
  entry_key TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  raw TEXT NOT NULL,
  content_hash BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE feature (
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (conversation_id, kind, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE instrument (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  instrument_id TEXT NOT NULL REFERENCES instrument (id)
) STRICT;

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id),
  annotator_id INTEGER NOT NULL REFERENCES annotator (id),
  place INTEGER NOT NULL,
  UNIQUE (item_id, annotator_id)
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES item (id),
  annotator_id INTEGER NOT NULL REFERENCES annotator (id),
  author TEXT NOT NULL,
  lamport INTEGER NOT NULL CHECK (lamport > 0),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  undoes TEXT,
  redoes TEXT,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  at TEXT NOT NULL
) STRICT;
`;

const indexes = `
CREATE INDEX import_staging ON import (id) WHERE state = 'staging';
CREATE INDEX conversation_by_import ON conversation (import_id);
CREATE INDEX conversation_by_source ON conversation (source_id, instance_id);
CREATE INDEX conversation_by_task ON conversation (task_id);
CREATE INDEX conversation_by_instance ON conversation (instance_id);
CREATE INDEX conversation_by_task_order ON conversation (task_order, id);
CREATE INDEX conversation_by_source_order ON conversation (source_id, id);
CREATE INDEX conversation_by_ordinal ON conversation (ordinal, id);
CREATE INDEX conversation_by_run ON conversation (ifnull(run, 0), id);
CREATE INDEX conversation_by_turns ON conversation (turns, id);
CREATE INDEX conversation_by_words ON conversation (words, id);
CREATE INDEX conversation_by_reward ON conversation (ifnull(reward, -1e308), id);
CREATE INDEX conversation_by_survey ON conversation (ifnull(survey_answered, -1), id);
CREATE INDEX conversation_unindexed ON conversation (id) WHERE indexed = 0;
CREATE INDEX survey_by_import ON survey (import_id);
CREATE INDEX survey_by_label ON survey (label, ordinal);
CREATE INDEX item_by_conversation ON item (conversation_id, kind);
CREATE INDEX assignment_by_annotator ON assignment (annotator_id, place);
CREATE INDEX revision_by_field ON revision (item_id, annotator_id, field, lamport, author, uid);
CREATE INDEX revision_by_item ON revision (item_id, lamport);
`;

/**
 * The annotation log is append-only, whoever asks. The current value of a field is its entry with the highest (Lamport
 * number, author, uid), never the latest by clock; log_head remembers which that is, so that counting stays quick.
 */
const log = `
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT raise(ABORT, 'revisions are append-only'); END;

-- filled: the current value is neither null nor empty.
CREATE TABLE log_head (
  item_id INTEGER NOT NULL,
  annotator_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  filled INTEGER NOT NULL CHECK (filled IN (0, 1)),
  PRIMARY KEY (item_id, annotator_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_head_by_field ON log_head (field, filled);

CREATE TRIGGER revision_head AFTER INSERT ON revision
BEGIN
  INSERT INTO log_head (item_id, annotator_id, field, revision_id, filled)
  VALUES (new.item_id, new.annotator_id, new.field, new.id, new.value NOT IN ('null', '[]'))
  ON CONFLICT DO UPDATE SET revision_id = excluded.revision_id, filled = excluded.filled
  WHERE (new.lamport, new.author, new.uid) >
    (SELECT lamport, author, uid FROM revision WHERE id = log_head.revision_id);
END;

CREATE VIEW current_value AS
SELECT h.item_id, h.annotator_id, h.field, h.filled, r.value, r.uid, r.author, r.lamport, r.instrument_id, r.at
FROM log_head AS h JOIN revision AS r ON r.id = h.revision_id;

CREATE VIEW visible_conversation AS
SELECT * FROM conversation WHERE import_id NOT IN (SELECT id FROM import WHERE state = 'staging');

CREATE VIEW visible_survey AS
SELECT * FROM survey WHERE import_id NOT IN (SELECT id FROM import WHERE state = 'staging');

CREATE VIEW visible_source AS
SELECT * FROM source
WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE state = 'staging');

CREATE VIEW visible_task AS
SELECT * FROM task
WHERE import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE state = 'staging');
`;

/**
 * One row per conversation (rowid = conversation.id); its spoken turns are kept apart by a token of their own. Beginnings
 * of two and three letters have an index, or a search while typing would merge thousands of words.
 */
const search = `
CREATE VIRTUAL TABLE message_text
USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
`;

export const study: Migration = {
  version: 1,
  up(db) {
    db.exec(tables + indexes + log + search);
  },
};
