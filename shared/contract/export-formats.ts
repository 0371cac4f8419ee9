import type { ExportFormat } from './outputs/export.ts';

/** Every way out: what it is called, for whom it is, and which options change what it writes. */
export const exportFormats = [
  {
    id: 'counterpart-jsonl',
    title: 'Counterpart archive',
    description: 'The whole study with raw records and every revision. Imports again as an equal study.',
    options: ['filter', 'pseudonyms', 'revisions'],
  },
  {
    id: 'ratings-long.csv',
    title: 'Ratings, one answer a row',
    description: 'CSV for R, pandas and SPSS, with a codebook of questions, options and scores.',
    options: ['filter', 'pseudonyms', 'revisions', 'spreadsheetSafe'],
  },
  {
    id: 'ratings-wide.csv',
    title: 'Ratings, one item and annotator a row',
    description: 'CSV with a column per question and one for its score, with a codebook.',
    options: ['filter', 'pseudonyms', 'spreadsheetSafe'],
  },
  {
    id: 'judgements.csv',
    title: 'Blind judgements',
    description: 'CSV of blind verdicts as shown and un-swapped, with confidence, reasons and time.',
    options: ['pseudonyms', 'spreadsheetSafe'],
  },
  {
    id: 'tau-usi',
    title: 'Published study folder',
    description: 'Human file, simulator files and surveys as the published scorer reads them, records verbatim.',
    options: ['filter'],
  },
  {
    id: 'eval-results',
    title: 'Simulator files',
    description: 'A file per simulator, eval_results_<label>.json, as the published scorer reads them.',
    options: ['filter'],
  },
  {
    id: 'survey-comparable',
    title: 'Comparable surveys',
    description: 'A file per rater, survey_comparable_<label>.json, as the published scorer reads them.',
    options: [],
  },
  {
    id: 'preference-pairs.jsonl',
    title: 'Preference pairs',
    description: 'Two conversations of one task, the better rated one chosen, with margin and agreement: for training.',
    options: ['filter'],
  },
  {
    id: 'hf-dataset',
    title: 'Data set folder',
    description: 'Conversations and ratings as Parquet or JSON lines with a data set card, for the Hugging Face hub.',
    options: ['filter', 'pseudonyms', 'splits'],
  },
  {
    id: 'report.html',
    title: 'Report',
    description: 'One HTML file with tables, plots, methods and n. Needs no network and no script, and prints well.',
    options: ['pseudonyms'],
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof exportFormats)[number]['id'];

export function exportFormat(id: ExportFormatId): ExportFormat {
  return exportFormats.find((format) => format.id === id) as ExportFormat;
}
