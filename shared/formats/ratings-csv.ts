import type { RatingDraft } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import type { FieldMapping } from '../domain/mapping.ts';
import { textAt } from './field-path.ts';
import type { FileContext, FileSample, Format, RawRecord, Reading, RecordIssue } from './format.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { mappingOf } from './mapping.ts';
import { fault } from './message-check.ts';
import { optionMeant } from './option-meant.ts';
import { proposeColumns } from './ratings-columns.ts';

/** Anybody's ratings of conversations that the study holds: long, a column per question, or a column per rater. */
export const ratingsCsv: Format<{ columns: string[] }> = {
  id: 'ratings-csv',
  title: 'Ratings (CSV)',
  description: 'A table of ratings by annotator, conversation and question; long, or a column per question or rater.',
  containers: ['rows'],
  customer: 'recorded',
  fileName: /rating|annotat/i,
  detect: ({ container, records }: FileSample) => (container === 'rows' && records.length > 0 ? 0.6 : 0),
  propose: proposeColumns,
  gather: {
    start: () => ({ columns: [] }),
    see(gathered, { value }) {
      if (gathered.columns.length === 0 && isObject(value)) gathered.columns = Object.keys(value);
    },
    objection({ columns }, { mapping }) {
      const missing = missingColumn(columns, mapping ?? mappingOf({}));
      if (missing === null) return null;
      const named = columns.map((column) => JSON.stringify(column)).join(', ');
      const advice = `Its columns are ${named}. Conversations come as JSON or JSON Lines; tables are read as ratings: say in the mapping which column is which (item, annotator, dimension, value, or a column per question).`;
      return { code: 'mapping_needed', message: missing, advice };
    },
  },
  read: readRow,
  messages: () => [],
  published: () => null,
};

function missingColumn(columns: readonly string[], mapping: FieldMapping): string | null {
  const { item, annotator, dimension, value, ratings } = mapping;
  const named = [item, annotator, dimension, value, ...Object.values(ratings)].filter((name) => name !== null);
  const unknown = named.find((name) => !columns.includes(name));
  if (unknown !== undefined) return `there is no column ${JSON.stringify(unknown)}`;
  if (item === null) return 'no column says which conversation a row is about';
  if (annotator !== null && dimension === null && Object.keys(ratings).length === 0)
    return 'no column says which question a value answers';
  if (annotator !== null && dimension !== null && value === null) return 'no column holds the values';
  if (annotator === null && dimension === null) return 'no column says who rated';
  return null;
}

/** The ratings of a row: who, on which question, with which option. Empty cells are no ratings. */
function readRow({ value }: RawRecord, context: FileContext<{ columns: string[] }>): Reading {
  const mapping = context.mapping ?? mappingOf({});
  if (!isObject(value)) return { records: [], issues: [fault('not_an_object', '', 'the row is no row')] };
  const item = textAt(value, mapping.item);
  if (item === null) return { records: [], issues: [fault('no_item', mapping.item ?? '', 'no conversation is named')] };
  const cells = cellsOf(value, mapping, context.gathered.columns);
  if (!Array.isArray(cells)) return { records: [], issues: [cells] };
  const ratings: RatingDraft['ratings'] = [];
  const issues: RecordIssue[] = [];
  for (const { annotator, question, column, text } of cells) {
    const answer = answerOf(question, text, context);
    if (typeof answer === 'string') ratings.push({ annotator, question, answer });
    else issues.push({ severity: 'repaired', path: column, ...answer });
  }
  if (ratings.length > 0) return { records: [{ type: 'rating', item, ratings }], issues };
  const [first] = issues;
  const why = first ? first.message.replace(/ The (rating|other).*$/, '') : 'every rating is empty';
  return { records: [], issues: [fault(first?.code ?? 'no_rating', first?.path ?? '', why.replace(/\.$/, ''))] };
}

interface RatingCell {
  annotator: string;
  question: string;
  column: string;
  text: string;
}

function cellsOf(row: JsonObject, mapping: FieldMapping, columns: readonly string[]): RatingCell[] | RecordIssue {
  const filled = (annotator: string, question: string, column: string): RatingCell[] => {
    const text = textAt(row, column);
    return text === null ? [] : [{ annotator, question, column, text }];
  };
  if (mapping.annotator === null) {
    const question = textAt(row, mapping.dimension);
    if (question === null) return fault('no_dimension', mapping.dimension ?? '', 'no question is named');
    const raters = columns.filter((column) => column !== mapping.item && column !== mapping.dimension);
    return raters.flatMap((rater) => filled(rater.slice(0, 200), question, rater));
  }
  const annotator = textAt(row, mapping.annotator);
  if (annotator === null) return fault('no_annotator', mapping.annotator, 'no annotator is named');
  if (annotator.length > 200) return fault('bad_annotator', mapping.annotator, 'the name of the annotator is too long');
  if (mapping.dimension === null) {
    return Object.entries(mapping.ratings).flatMap(([question, column]) => filled(annotator, question, column));
  }
  const question = textAt(row, mapping.dimension);
  if (question === null) return fault('no_dimension', mapping.dimension, 'no question is named');
  return filled(annotator, question, mapping.value ?? '');
}

function answerOf(
  question: string,
  text: string,
  { survey, freeText }: FileContext<Json | object>,
): string | Pick<RecordIssue, 'code' | 'message'> {
  const options = survey.get(question);
  if (options === undefined) {
    if (freeText?.has(question)) return text;
    const message = `${JSON.stringify(question.slice(0, 60))} is no question of the study's instrument. The rating was left out.`;
    return { code: 'unknown_dimension', message };
  }
  const meant = optionMeant(text, options);
  if (meant !== null) return meant;
  const message = `the answer is no option of the question, nor the score of just one (${question}: ${JSON.stringify(text.slice(0, 60))}). The rating was left out.`;
  return { code: 'unknown_option', message };
}
