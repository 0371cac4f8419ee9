import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';
import { csvHead, csvRow } from '../../../shared/formats/csv.ts';
import { agreementScore, usiScore } from '../../../shared/instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { ExportedRating } from '../../db/export-rows.ts';
import { adjudicatedMeanings, writeAdjudicated } from './adjudicated.ts';
import type { ExportTarget, ExportWriter } from './format.ts';
import { itemMeanings } from './item-meanings.ts';

const prefix = 'answer:'.length;

/** One answer a row, for R, pandas and SPSS. */
export const ratingsLongWriter: ExportWriter = {
  ...exportFormat('ratings-long.csv'),
  async write(target) {
    const { rows, options, named, file, each, expect } = target;
    const { spreadsheetSafe } = options;
    const out = file('ratings-long.csv');
    const scores = scoresOf({ rows });
    expect(rows.revisionCount());
    out.write(csvHead(columns));
    const ratings = await each(rows.ratings(options.revisions === 'all'), (rating) => {
      const { field, value, annotator, kind, at, current, ...rest } = rating;
      const dimension = field.slice(prefix);
      const row = {
        ...rest,
        ...scores(rating),
        annotator: named(annotator),
        source_kind: kind,
        item_state: rating.state,
        dimension,
        label: value,
        time: at,
        current,
      };
      out.write(csvRow(row, columns, spreadsheetSafe));
    });
    const adjudicated = await writeAdjudicated(target, scores);
    return { counts: { ratings, adjudicated }, columns: { ...meanings, ...adjudicatedMeanings } };
  },
};

/** Scores of an answer under the instrument that it was given under; null for free text and for cleared answers. */
export function scoresOf({ rows }: Pick<ExportTarget, 'rows'>) {
  const questions = new Map<string, ChoiceQuestion>();
  for (const { id, questions: asked } of [TAU_BENCH_SURVEY, ...rows.instruments()]) {
    for (const question of asked) questions.set(JSON.stringify([id, question.id]), question);
  }
  return ({ instrument, field, value }: Pick<ExportedRating, 'instrument' | 'field' | 'value'>) => {
    const question = questions.get(JSON.stringify([instrument, field.slice(prefix)]));
    const known = question && value !== null;
    return {
      score: known ? usiScore(question, value) : null,
      agreement_score: known ? agreementScore(question, value) : null,
    };
  };
}

const meanings = {
  ...itemMeanings,
  instrument: 'instrument and version under which it was answered, see instruments',
  dimension: 'question id, see instruments',
  label: 'option text or free text, as given; empty where an answer was taken back',
  score: 'ordinal score of the published scorer; empty for free text',
  agreement_score: 'ordinal score for agreement: the folded question unfolded',
  current: '1 = the answer that counts; 0 = an earlier one',
  lamport: 'order of the revisions of an item; the highest counts, never the clock',
  time: 'wall clock, ISO 8601, for display only',
  revision: 'id of the revision',
};
const columns = Object.keys(meanings);
