import type { SurveyDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveRows } from './archive-table.ts';

/** Surveys of raters about human conversations; they belong to the study as a whole. */
export function surveyRows(db: Db): ArchiveRows<SurveyDraft> {
  return {
    rows: () =>
      db
        .prepare<[], SurveyDraft>(
          "SELECT 'survey' AS type, label, entry_key AS key, raw FROM visible_survey ORDER BY label, ordinal, id",
        )
        .iterate(),
  };
}
