import type { Db } from '../database.ts';

/** `version` is the user_version after it. Runs inside one transaction with the version; never edited once released. */
export interface Migration {
  version: number;
  up(db: Db): void;
}
