import type { FieldMapping } from '../domain/mapping.ts';
import type { FileSample, SurveyOptions } from './format.ts';
import { isObject } from './json-value.ts';
import { mappingOf } from './mapping.ts';

/** Usual names of columns, without case, spaces, hyphens and underscores; the first that is there counts. */
const usual = {
  annotator: [
    'annotator',
    'annotatorid',
    'rater',
    'raterid',
    'coder',
    'judge',
    'workerid',
    'worker',
    'reviewer',
    'labeler',
  ],
  item: [
    'conversation',
    'conversationid',
    'instanceid',
    'instance',
    'item',
    'itemid',
    'unit',
    'subject',
    'id',
    'task',
    'taskid',
  ],
  dimension: ['dimension', 'question', 'questionid', 'criterion', 'aspect', 'variable'],
  value: ['label', 'answer', 'value', 'rating', 'response', 'category', 'score'],
} as const;

/** Columns of a table of ratings: long (annotator, item, dimension, value), a column per question, or a column per rater. */
export function proposeColumns({ records }: FileSample, survey: SurveyOptions): FieldMapping {
  const first = records.map(({ value }) => value).find(isObject) ?? {};
  const columns = Object.keys(first);
  const find = (kind: keyof typeof usual) => {
    for (const name of usual[kind]) {
      const found = columns.find((column) => plain(column) === name);
      if (found !== undefined) return found;
    }
    return null;
  };
  const questions = [...survey.keys()].flatMap((question) => {
    const column = columns.find((candidate) => plain(candidate) === plain(question));
    return column === undefined ? [] : [[question, column] as const];
  });
  const dimension = find('dimension');
  return mappingOf({
    annotator: find('annotator'),
    item: find('item'),
    dimension,
    value: find('value'),
    ratings: dimension === null ? Object.fromEntries(questions) : {},
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
