import { ADJUDICATED, decidedBy } from '../../../shared/domain/adjudication.ts';
import { csvHead, csvRow } from '../../../shared/formats/csv.ts';
import type { ExportTarget } from './format.ts';
import type { scoresOf } from './ratings.ts';

/** Columns of adjudicated.csv beside those of the ratings. */
export const adjudicatedMeanings = {
  decided_by: 'adjudicated.csv: who decided, name or pseudonym',
  reason: 'adjudicated.csv: why',
  ratings: 'adjudicated.csv: the ratings that were decided upon, as annotator=label',
};

const columns = [
  'annotator',
  'item',
  'conversation',
  'source',
  'source_kind',
  'task',
  'run',
  'batch',
  'dimension',
  'label',
  'score',
  'agreement_score',
  ...Object.keys(adjudicatedMeanings),
  'time',
  'revision',
];

/**
 * Decisions in force as a source of their own, in the columns of the ratings, which they never replace; no file when there
 * is none. @returns how many
 */
export async function writeAdjudicated(
  { rows, options, named, file, each }: ExportTarget,
  scores: ReturnType<typeof scoresOf>,
): Promise<number> {
  const decisions = rows.decisions();
  if (decisions.length === 0) return 0;
  const out = file('adjudicated.csv');
  out.write(csvHead(columns));
  return each(decisions, (decision) => {
    const { dimension, kind, value, at, author, basis, ...rest } = decision;
    const ratings = Object.entries(JSON.parse(basis) as Record<string, string>);
    const row = {
      ...rest,
      ...scores({ ...decision, field: `answer:${dimension}` }),
      annotator: ADJUDICATED,
      source_kind: kind,
      dimension,
      label: value,
      decided_by: named(decidedBy({ author })),
      ratings: ratings.map(([annotator, label]) => `${named(annotator)}=${label}`).join('; '),
      time: at,
    };
    out.write(csvRow(row, columns, options.spreadsheetSafe));
  });
}
