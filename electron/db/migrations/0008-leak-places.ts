import type { Migration } from './migration.ts';

/**
 * Where a finding of the leak scan stands, said in the record: what blind work shows of a conversation may change. Older
 * findings say where it stood among what was shown at the time ('blind').
 */
export const leakPlaces: Migration = {
  version: 8,
  up(db) {
    db.exec("ALTER TABLE leak ADD COLUMN place TEXT NOT NULL DEFAULT 'blind' CHECK (place IN ('blind', 'record'))");
  },
};
