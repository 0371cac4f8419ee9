import type { ProfileName } from '../../shared/usi/profile.ts';
import type { AnnotatorRating } from '../../shared/usi/study.ts';
import type { SurveyRow, UsiRow } from '../db/usi-rows.ts';
import type { StudyContext } from './context.ts';
import { measurementKind, measurementVersion } from './measure.ts';
import { ensureMeasured } from './measured-study.ts';
import { submittedAnswers } from './submitted-answers.ts';

/**
 * What the index is computed from, as it was read. Rows travel as JSON text by the page: copying text to the compute
 * thread takes a fraction of the time that copying objects takes.
 */
export interface UsiInput {
  /** Each a JSON list of UsiRow. */
  pages: string[];
  /** Conversation row -> submitted ratings. */
  ratings: Map<number, AnnotatorRating[]>;
  surveys: SurveyRow[];
  simulators: { id: number; label: string }[];
}

const pageRows = 500;

/** Reads the input of the index; other commands are served in between. */
export async function usiInput(context: StudyContext, profile: ProfileName): Promise<UsiInput> {
  const { sources, usiRows } = context.repositories;
  const unkept = await ensureMeasured(context, profile);
  const version = measurementVersion(profile);
  const pages: string[] = [];
  for (let after = 0; ; ) {
    const rows = usiRows.page(measurementKind, version, after, pageRows);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    pages.push(
      JSON.stringify(rows.map((row): UsiRow => ({ ...row, measured: row.measured ?? unkept.get(row.id) ?? null }))),
    );
    await context.pause();
  }
  return {
    pages,
    ratings: await submittedAnswers(context),
    surveys: usiRows.surveys(),
    simulators: sources.list().filter(({ kind }) => kind === 'simulator'),
  };
}
