import type { Migration } from './migration.ts';

/**
 * Items of every kind, plans, and what blindness needs. An item has one or two conversations; which of them stands on side A
 * is a matter of the assignment (left_member 0 = the first). A repeat is an item of its own with the sides swapped.
 * expected (gold, attention), left_member, source_alias and the plan's seed are the key: they never leave this file.
 */
export const annotationStudy: Migration = {
  version: 3,
  up(db) {
    db.exec(`
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  seed INTEGER NOT NULL,
  options TEXT NOT NULL
) STRICT;

ALTER TABLE item ADD COLUMN second_conversation_id INTEGER REFERENCES conversation (id);
ALTER TABLE item ADD COLUMN cut INTEGER;
ALTER TABLE item ADD COLUMN role TEXT NOT NULL DEFAULT 'normal' CHECK (role IN ('normal', 'gold', 'attention', 'repeat'));
ALTER TABLE item ADD COLUMN repeat_of INTEGER REFERENCES item (id);
ALTER TABLE item ADD COLUMN expected TEXT;
ALTER TABLE item ADD COLUMN notice TEXT;
ALTER TABLE item ADD COLUMN blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1));
ALTER TABLE item ADD COLUMN plan_id INTEGER REFERENCES plan (id);
ALTER TABLE assignment ADD COLUMN left_member INTEGER NOT NULL DEFAULT 0 CHECK (left_member IN (0, 1));
ALTER TABLE assignment ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
CREATE INDEX item_by_plan ON item (plan_id) WHERE plan_id IS NOT NULL;

CREATE TABLE source_alias (
  source_id INTEGER PRIMARY KEY REFERENCES source (id),
  alias TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE leak (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'redacted', 'excluded', 'accepted')),
  reason TEXT,
  decided_at TEXT,
  UNIQUE (conversation_id, position, code, excerpt)
) STRICT;

-- after_revision: the last revision row when it happened; what comes later comes after seeing sources.
CREATE TABLE session_log (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL CHECK (event IN ('annotator', 'coordinator', 'unblinded', 'rule')),
  annotator TEXT,
  detail TEXT,
  after_revision INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TRIGGER session_log_no_update BEFORE UPDATE ON session_log
BEGIN SELECT raise(ABORT, 'the session log is append-only'); END;
CREATE TRIGGER session_log_no_delete BEFORE DELETE ON session_log
BEGIN SELECT raise(ABORT, 'the session log is append-only'); END;

CREATE TABLE study_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL
) STRICT;

CREATE TABLE annotator_key (
  annotator_id INTEGER PRIMARY KEY REFERENCES annotator (id),
  public_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  pinned_at TEXT NOT NULL
) STRICT;

CREATE TABLE packet (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  annotator_id INTEGER NOT NULL REFERENCES annotator (id),
  made_at TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  items TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('made', 'withdrawn'))
) STRICT;

CREATE TABLE revision_proof (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  packet_uid TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  signature TEXT NOT NULL
) STRICT;
CREATE INDEX revision_proof_by_packet ON revision_proof (packet_uid);
`);
  },
};
