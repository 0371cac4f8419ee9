import type { ProfileName } from '../../../shared/usi/profile.ts';
import type { AnnotatorRating, LabelledTurn } from '../../../shared/usi/study.ts';
import type { SurveyRow, UsiRow } from '../../db/usi-rows.ts';
import { submittedAnswers } from '../agreement/submitted-answers.ts';
import { turnLabels } from '../annotation/turn-labels.ts';
import type { StudyContext } from '../context.ts';
import { measurementKind, measurementVersion } from './measure.ts';
import { ensureMeasured } from './measured-study.ts';

/**
 * What the index is computed from, as it was read. Rows travel as JSON text by the page: copying text to the compute
 * thread takes a fraction of the time that copying objects takes.
 */
export interface UsiInput {
  pages: UsiPage[];
  /** Conversation row -> submitted ratings. */
  ratings: Map<number, AnnotatorRating[]>;
  /** Conversation row -> labelled user turns. */
  labels: Map<number, LabelledTurn[]>;
  surveys: SurveyRow[];
  simulators: { id: number; label: string }[];
}

const pageRows = 500;

/** Rows and their measurements, each a JSON list; apart, so that no JSON is quoted inside JSON. */
export interface UsiPage {
  rows: string;
  measured: string;
}

function pageOf(rows: readonly UsiRow[], unkept: ReadonlyMap<number, string>): UsiPage {
  return {
    rows: JSON.stringify(rows.map(({ measured: _, ...row }) => row)),
    measured: `[${rows.map(({ id, measured }) => measured ?? unkept.get(id) ?? 'null').join()}]`,
  };
}

/** Reads the input of the index, with ratings where they are asked for; other commands are served in between. */
export async function usiInput(context: StudyContext, profile: ProfileName, rated: boolean): Promise<UsiInput> {
  const { sources, usiRows } = context.repositories;
  const unkept = await ensureMeasured(context, profile);
  const version = measurementVersion(profile);
  const pages: UsiPage[] = [];
  for (let after = 0; ; ) {
    const rows = usiRows.page(measurementKind, version, after, pageRows);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    pages.push(pageOf(rows, unkept));
    await context.pause();
  }
  return {
    pages,
    ratings: rated ? await submittedAnswers(context) : new Map(),
    labels: rated ? turnLabels(context).turns : new Map(),
    surveys: usiRows.surveys(),
    simulators: sources.list().filter(({ kind }) => kind === 'simulator'),
  };
}
