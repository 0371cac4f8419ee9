import type { Adjudication } from '../domain/adjudication.ts';
import { itemId, revisionId } from '../domain/ids.ts';
import type { ImportRecord } from '../domain/import.ts';
import type { ChoiceQuestion, Instrument } from '../domain/instrument.ts';
import type { Json } from '../domain/json.ts';
import { fieldsOf, LineFault } from './archive-fields.ts';

const kinds = ['human', 'simulator'] as const;
const field = /^(?:(?:answer|evidence|comment):.{1,200}|state)$/s;

type Reader = (line: Json) => ImportRecord;

/** One reader per type of line, conversations apart (they need the formats). Each throws LineFault. */
export const archiveReaders: Readonly<Record<string, Reader>> = {
  study: (line) => ({ type: 'study', name: fieldsOf(line).text('name') }),
  source(line) {
    const { oneOf, text, textOrNull } = fieldsOf(line);
    return {
      type: 'source',
      kind: oneOf('kind', kinds),
      origin: text('origin'),
      label: text('label'),
      terms: textOrNull('terms'),
    };
  },
  task(line) {
    const { text, textOrNull } = fieldsOf(line);
    return {
      type: 'task',
      key: text('key'),
      domain: textOrNull('domain'),
      title: textOrNull('title'),
      instruction: textOrNull('instruction'),
      policy: textOrNull('policy'),
    };
  },
  survey(line) {
    const { text, anyText } = fieldsOf(line);
    return { type: 'survey', label: text('label'), key: text('key'), raw: readableRaw(anyText('raw')) };
  },
  instrument: (line) => ({ type: 'instrument', instrument: instrument(fieldsOf(line).object('instrument')) }),
  annotator(line) {
    const { text } = fieldsOf(line);
    return { type: 'annotator', name: text('name'), createdAt: text('createdAt') };
  },
  item(line) {
    const { text } = fieldsOf(line);
    return {
      type: 'item',
      id: text('id'),
      kind: text('kind'),
      conversation: text('conversation'),
      instrument: text('instrument'),
    };
  },
  assignment(line) {
    const { text, integer } = fieldsOf(line);
    return { type: 'assignment', item: text('item'), annotator: text('annotator'), place: integer('place', 0) };
  },
  revision: (line) => ({ type: 'revision', revision: revision(fieldsOf(line).object('revision')) }),
  adjudication: (line) => ({
    type: 'adjudication',
    adjudication: adjudication(fieldsOf(line).object('adjudication')),
  }),
};

function revision(line: Json) {
  const { text, textOrNull, integer, json } = fieldsOf(line, 'revision');
  const name = text('field');
  if (!field.test(name)) throw new LineFault(`revision.field is ${JSON.stringify(name)}, which no form has`);
  const undoes = textOrNull('undoes');
  const redoes = textOrNull('redoes');
  return {
    id: revisionId(text('id')),
    item: itemId(text('item')),
    annotator: text('annotator'),
    author: text('author'),
    lamport: integer('lamport', 1),
    field: name,
    value: json('value'),
    undoes: undoes === null ? null : revisionId(undoes),
    redoes: redoes === null ? null : revisionId(redoes),
    instrument: text('instrument'),
    at: text('at'),
  };
}

function adjudication(line: Json): Adjudication {
  const { text, textOrNull, integer, object } = fieldsOf(line, 'adjudication');
  const basis = Object.entries(object('basis') as object).map(([annotator, label]): [string, string] => {
    if (typeof label !== 'string') throw new LineFault(`adjudication.basis.${annotator} is not text`);
    return [annotator, label];
  });
  return {
    id: text('id'),
    item: text('item'),
    dimension: text('dimension'),
    value: textOrNull('value'),
    reason: text('reason'),
    basis: Object.fromEntries(basis),
    author: text('author'),
    lamport: integer('lamport', 1),
    instrument: text('instrument'),
    at: text('at'),
  };
}

function instrument(line: Json): Instrument {
  const { text, list } = fieldsOf(line, 'instrument');
  return {
    id: text('id'),
    questions: list('questions').map(question),
    freeText: list('freeText').map((entry, n) => wording(entry, `instrument.freeText[${n}]`)),
  };
}

function question(line: Json, n: number): ChoiceQuestion {
  const place = `instrument.questions[${n}]`;
  const options = fieldsOf(line, place)
    .list('options')
    .map((option, k) => {
      const { text, integer } = fieldsOf(option, `${place}.options[${k}]`);
      return { label: text('label'), score: integer('score', 0), agreementScore: integer('agreementScore', 0) };
    });
  return { ...wording(line, place), options };
}

function wording(line: Json, place: string) {
  const { text, textOrNull } = fieldsOf(line, place);
  return { id: text('id'), wording: text('wording'), hint: textOrNull('hint') };
}

/** A raw record must be readable JSON, or nothing could ever be derived from it. */
export function readableRaw(raw: string): string {
  parseRaw(raw);
  return raw;
}

export function parseRaw(raw: string): Json {
  try {
    return JSON.parse(raw) as Json;
  } catch (error) {
    throw new LineFault(`raw is not readable JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
