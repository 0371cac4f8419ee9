import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { csvHead, csvRow } from '../../../shared/formats/csv.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { ExportedRating } from '../../db/export-rows.ts';
import type { ExportTarget, ExportWriter } from './format.ts';
import { itemMeanings } from './item-meanings.ts';
import { scoresOf } from './ratings.ts';

type Row = Record<string, string | number | null>;

const prefix = 'answer:'.length;

/** A row for each item and annotator, a column for each question: what R, pandas and SPSS call wide. */
export const ratingsWideWriter: ExportWriter = {
  ...exportFormat('ratings-wide.csv'),
  async write(target) {
    const { rows, options, file, each, expect } = target;
    const questions = questionColumns(rows.instruments());
    const columns = [
      ...Object.keys(meanings),
      ...questions.flatMap(({ label, score }) => (score ? [label, score] : [label])),
    ];
    const out = file('ratings-wide.csv');
    const scores = scoresOf(target);
    expect(rows.revisionCount());
    out.write(csvHead(columns));
    let item = '';
    let open = new Map<string, Row>();
    let written = 0;
    const flush = () => {
      for (const row of open.values()) out.write(csvRow(row, columns, options.spreadsheetSafe));
      written += open.size;
      open = new Map();
    };
    await each(rows.ratings(false), (rating) => {
      if (rating.item !== item) flush();
      item = rating.item;
      const row = open.get(rating.annotator) ?? startOf(rating, target);
      open.set(rating.annotator, row);
      const dimension = rating.field.slice(prefix);
      row[dimension] = rating.value;
      row[scoreColumn(dimension)] = scores(rating).agreement_score;
      if (row.time === null || rating.at > (row.time as string)) row.time = rating.at;
    });
    flush();
    return { counts: { rows: written }, columns: { ...meanings, ...questionMeanings(questions) } };
  },
};

const scoreColumn = (dimension: string) => `${dimension}_score`;

function startOf(rating: ExportedRating, { named }: ExportTarget): Row {
  const { annotator, item, conversation, source, kind, task, run, batch, state, instrument } = rating;
  const place = { item, conversation, source, source_kind: kind, task, run, batch, item_state: state, instrument };
  return { annotator: named(annotator), ...place, time: null };
}

/** Choice questions have a column of scores beside that of answers, free texts have not. */
function questionColumns(instruments: readonly Instrument[]) {
  const asked = instruments.length > 0 ? instruments : [TAU_BENCH_SURVEY];
  const columns = new Map<string, { label: string; score: string | null; wording: string }>();
  for (const { questions, freeText } of asked) {
    for (const { id, wording } of questions) columns.set(id, { label: id, score: scoreColumn(id), wording });
    for (const { id, wording } of freeText) columns.set(id, { label: id, score: null, wording });
  }
  return [...columns.values()];
}

function questionMeanings(questions: ReturnType<typeof questionColumns>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ label, score, wording }) => [
      [label, wording],
      ...(score ? [[score, 'ordinal score for agreement, see instruments']] : []),
    ]),
  );
}

const meanings = {
  ...itemMeanings,
  instrument: 'instrument and version, see instruments',
  time: 'wall clock of the latest answer, ISO 8601, for display only',
};
