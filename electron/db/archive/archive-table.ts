import type { ImportRecord } from '../../../shared/domain/import.ts';
import type { EventDraft } from '../../../shared/domain/study-records.ts';

/** Gives an annotator's name as an export shows it: the name itself, or a pseudonym. */
export type Naming = (annotator: string) => string;

/** How an archive shows the study. */
export interface ArchiveView {
  named: Naming;
  /** With every revision; otherwise with current values alone. */
  history: boolean;
  /** Whether `named` hides who people are. */
  pseudonyms: boolean;
}

/** What a study writes of one kind of record. */
export interface ArchiveRows<Draft extends ImportRecord = ImportRecord> {
  /**
   * Every record about the chosen conversations (`temp.chosen`, see `snapshot.ts`), one at a time, in an order that
   * depends on content alone. Entries of the session log stand among the revisions.
   */
  rows(view: ArchiveView): Iterable<Draft | EventDraft>;
}

/**
 * One kind of record of the lossless archive. A new kind takes four small steps:
 *   1. its draft, in the union `ImportRecord` of `shared/domain/import.ts`;
 *   2. its reader, a file in `shared/formats/archive/`, and a line in `readers.ts` there;
 *   3. its table, a file beside this one, and a line in `archive-tables.ts`, behind the kinds that it refers to;
 *   4. a line of it in `test/shared/formats/archive.test.ts`, and rows of it in the round trip of
 *      `test/electron/core/archive-round-trip.test.ts`.
 * The compiler asks for 2 and 3. Export, verdicts (new, duplicate, conflict, missing reference), preview, staging and the
 * import's last transaction follow from them.
 */
export interface ArchiveTable<Draft extends ImportRecord = ImportRecord> extends ArchiveRows<Draft> {
  /** What makes it this one among its kind; shown in messages. */
  identity(draft: Draft): string;
  /** What must be equal for it to be the same record once more; where it differs, the record is refused as a conflict. */
  content(draft: Draft): string;
  /** `content` of what the study holds under this identity; null when it holds nothing. */
  stored(draft: Draft): string | null;
  /** Says why another record under the same identity is refused; without it, that there is one. */
  conflict?: string;
  /** Records that must stand in the study or earlier in the file: kind and identity. */
  needs?(draft: Draft): readonly (readonly [ImportRecord['type'], string])[];
  /** Whether the study holds a record of this identity: for kinds that others need. */
  has?(identity: string): boolean;
  /** Adds it, inside of the import's last transaction. Absent for what is staged before (sources). */
  apply?(draft: Draft): void;
}
