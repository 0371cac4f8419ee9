import type { Db } from '../database.ts';

/** `version` is the user_version after it. Runs inside one transaction with the version; never edited once released. */
export interface Migration {
  version: number;
  /** It makes a table anew that others refer to: references are checked at its end, not on the way. */
  rebuilds?: true;
  up(db: Db): void;
}
