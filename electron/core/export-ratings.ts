import type { Instrument } from '../../shared/domain/instrument.ts';
import { csvText } from '../../shared/formats/csv.ts';
import { agreementScore, usiScore } from '../../shared/instrument/scores.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import { adjudicatedColumns, adjudicatedMeanings, adjudicatedTable } from './export-adjudicated.ts';
import { deciderNames, type ExportWriter, pseudonymsOf } from './export-format.ts';

/** One answer a row, for R, pandas and SPSS; the codebook beside it says what dimensions, options and scores mean. */
export const ratingsLongWriter: ExportWriter = {
  id: 'ratings-long.csv',
  title: 'Ratings, one answer a row',
  description: 'CSV for R, pandas and SPSS, with a codebook of questions, options and scores.',
  async write({ rows, options, file }) {
    const ratings = rows.ratings();
    const named = options.pseudonyms ? pseudonymsOf(rows.annotators().map(({ name }) => name)) : (name: string) => name;
    const decider = deciderNames(
      rows.annotators().map(({ name }) => name),
      options.pseudonyms,
      named,
    );
    const instruments = rows.instruments().map(({ definition }) => JSON.parse(definition) as Instrument);
    const questions = [TAU_BENCH_SURVEY, ...instruments].flatMap((instrument) => instrument.questions);
    const table = ratings.map((rating) => {
      const dimension = rating.field.slice('answer:'.length);
      const question = questions.find(({ id }) => id === dimension);
      return {
        annotator: named(rating.annotator),
        item: rating.item,
        conversation: rating.conversation,
        source: rating.source,
        source_kind: rating.kind,
        task: rating.task,
        run: rating.run,
        batch: rating.batch,
        item_state: rating.state,
        dimension,
        label: rating.value,
        score: question ? usiScore(question, rating.value) : null,
        agreement_score: question ? agreementScore(question, rating.value) : null,
        time: rating.at,
        revision: rating.revision,
      };
    });
    file('ratings-long.csv').write(csvText(table, columns, options.spreadsheetSafe));
    const decisions = adjudicatedTable(rows.decisions(), questions, named, decider);
    if (decisions.length > 0) {
      file('adjudicated.csv').write(csvText(decisions, adjudicatedColumns, options.spreadsheetSafe));
    }
    const codebook = {
      instruments: instruments.length > 0 ? instruments : [TAU_BENCH_SURVEY],
      columns: { ...meanings, ...adjudicatedMeanings },
    };
    file('codebook.json').write(`${JSON.stringify(codebook, null, 2)}\n`);
    return { ratings: ratings.length, adjudicated: decisions.length };
  },
};

const meanings = {
  annotator: 'name or pseudonym',
  item: 'random id of the item',
  conversation: 'id of the conversation',
  source: 'label of the human group or simulator',
  source_kind: 'human or simulator',
  task: 'task key',
  run: 'run number of a simulator, from 1',
  batch: 'human batch, from 1',
  item_state: 'draft, submitted or skipped: agreement and USI use submitted items only',
  dimension: 'question id, see instruments',
  label: 'option text or free text, as given',
  score: 'ordinal score of the published scorer; empty for free text',
  agreement_score: 'ordinal score for agreement: the folded question unfolded',
  time: 'wall clock, ISO 8601, for display only',
  revision: 'id of the revision that set the value',
};
const columns = Object.keys(meanings);
