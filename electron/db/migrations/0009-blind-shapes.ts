import type { Migration } from './migration.ts';

/**
 * With a blind answer stands what was shown when it was given (shared/blinding/shape.ts): places in it count messages of that.
 * Null where all is in view, and on older answers.
 */
export const blindShapes: Migration = {
  version: 9,
  up(db) {
    db.exec(`
ALTER TABLE revision ADD COLUMN shape TEXT;
DROP VIEW current_value;
CREATE VIEW current_value AS
SELECT h.item_id, h.annotator_id, h.field, h.filled, r.value, r.uid, r.author, r.lamport, r.instrument_id, r.at, r.shape
FROM log_head AS h JOIN revision AS r ON r.id = h.revision_id;
`);
  },
};
