import { constants, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import { connect } from './database.ts';
import { migrate } from './migrate.ts';
import { countedByRule } from './recounts.ts';

/** Bytes. Records have some 3 kB: pages of 4 kB held one each, and a quarter of every page was empty. */
const pageSize = 16_384;

export interface NewStudy {
  name: string;
  /** ISO 8601. */
  at: string;
  uid: string;
  instrument: Instrument;
}

/**
 * Writes a new, empty study at `file`, whole or not at all: it is built beside its place and then linked there.
 * @throws Refusal study_exists, folder_not_found
 */
export function createStudy(file: string, { name, at, uid, instrument }: NewStudy): void {
  const target = path.resolve(file);
  if (!existsSync(path.dirname(target))) {
    throw new Refusal(
      'folder_not_found',
      `The folder ${path.dirname(target)} does not exist: make it, or choose another.`,
    );
  }
  const draft = `${target}.new-${uid}`;
  try {
    const db = connect(draft);
    try {
      db.pragma(`page_size = ${pageSize}`);
      migrate(db);
      const meta = db.prepare('INSERT INTO study_meta (key, value) VALUES (?, ?)');
      db.transaction(() => {
        for (const entry of Object.entries({ name, created_at: at, uid, ...countedByRule })) meta.run(...entry);
        db.prepare('INSERT INTO instrument (id, definition) VALUES (?, ?)').run(
          instrument.id,
          JSON.stringify(instrument),
        );
      })();
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    place(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Linking, unlike renaming, never replaces what is there. File systems without links get an exclusive copy. */
function place(draft: string, target: string): void {
  try {
    try {
      linkSync(draft, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      copyFileSync(draft, target, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(
      'study_exists',
      `${target} exists already and was left as it is. Open it, or choose another name.`,
    );
  }
}
