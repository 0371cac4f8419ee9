import type { Revision } from '../domain/annotation.ts';
import { Refusal } from '../domain/errors.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { Json } from '../domain/json.ts';
import type { SidedSpan, WorkOptions, WorkTime } from '../domain/work.ts';
import type { Change } from './change.ts';
import { currentValues, foldLog, recordedSeconds, splitField } from './fold.ts';

const change = (field: string, value: Json): Change => ({ field, value, undoes: null, redoes: null });

/** What a field takes: text, spans of evidence, tags or labels, or the time of a sitting. */
export type FieldValue = string | string[] | SidedSpan[] | WorkTime;

/**
 * Sets an answer, tags, labels, evidence, a comment or time.  Empty text and an empty list clear.
 * @returns null when the field has that value already: nothing is appended
 * @throws Refusal item_closed, unknown_question, unknown_option, bad_value
 */
export function setField(
  log: readonly Revision[],
  instrument: Instrument,
  field: string,
  value: FieldValue | null,
): Change | null {
  const { state } = foldLog(log);
  if (state === 'submitted' || state === 'skipped') {
    throw new Refusal('item_closed', `This item is ${state}. Reopen it to change it; its history stays.`, { state });
  }
  const next =
    value === null || ((typeof value === 'string' || Array.isArray(value)) && value.length === 0) ? null : value;
  checkField(instrument, field, value === '' ? null : value);
  const before = currentValues(log).get(field) ?? null;
  return JSON.stringify(before) === JSON.stringify(next) ? null : change(field, next as unknown as Json);
}

type SubmitRules = Pick<WorkOptions, 'freeTextRequired' | 'minimumSeconds'>;

/**
 * @throws Refusal incomplete, naming the unanswered questions; too_early before the least time is recorded
 * @returns null when submitted already
 */
export function submit(
  log: readonly Revision[],
  instrument: Instrument,
  { freeTextRequired, minimumSeconds }: SubmitRules = { freeTextRequired: false, minimumSeconds: 0 },
): Change | null {
  const { state, answers } = foldLog(log);
  if (state === 'submitted') return null;
  const choices = instrument.questions.filter(({ optional }) => !optional);
  const needed = freeTextRequired ? [...choices, ...instrument.freeText] : choices;
  const missing = needed.map(({ id }) => id).filter((id) => answers[id] === undefined);
  if (missing.length > 0) {
    const message = `Not submitted: ${missing.length} of ${needed.length} questions have no answer yet (${missing.join(', ')}). The answers given are kept.`;
    throw new Refusal('incomplete', message, { missing });
  }
  const seconds = Math.floor(recordedSeconds(log));
  if (seconds < minimumSeconds) {
    const message = `Not submitted: this study asks for ${minimumSeconds} seconds with an item, and ${seconds} are recorded. The answers given are kept; read on and submit again.`;
    throw new Refusal('too_early', message, { seconds, minimumSeconds });
  }
  return change('state', { state: 'submitted' });
}

/** @returns null when skipped already for that reason. @throws Refusal item_closed for a submitted item */
export function skip(log: readonly Revision[], reason: string): Change | null {
  const { state, skipReason } = foldLog(log);
  if (state === 'submitted')
    throw new Refusal('item_closed', 'This item is submitted. Reopen it to skip it.', { state });
  return state === 'skipped' && skipReason === reason ? null : change('state', { state: 'skipped', reason });
}

/** Takes a submitted or skipped item back into work. @returns null when it is open already */
export function reopen(log: readonly Revision[]): Change | null {
  const { state } = foldLog(log);
  return state === 'submitted' || state === 'skipped' ? change('state', { state: 'draft' }) : null;
}

const shapes: Readonly<Record<string, readonly [test: (value: FieldValue) => boolean, words: string]>> = {
  answer: [(value) => typeof value === 'string', 'text'],
  comment: [(value) => typeof value === 'string', 'text'],
  evidence: [(value) => Array.isArray(value) && value.every((each) => typeof each === 'object'), 'a list of spans'],
  tags: [(value) => isTexts(value), 'a list of texts'],
  labels: [(value) => isTexts(value), 'a list of label ids'],
  time: [(value) => typeof value === 'object' && !Array.isArray(value), 'seconds and counts'],
};

const isTexts = (value: FieldValue): boolean =>
  Array.isArray(value) &&
  value.every((each) => typeof each === 'string') &&
  new Set<unknown>(value).size === value.length;

/** `3` on an item with one side, `A:3` where there are two. */
const turn = /^(?:[AB]:)?\d{1,9}$/;

/** Whether a form of this instrument has the field and takes the value. @throws Refusal bad_value, unknown_question, unknown_option */
export function checkField(instrument: Instrument, field: string, value: FieldValue | null): void {
  const [kind, key] = splitField(field);
  const [fits, words] = shapes[kind] ?? [() => false, 'nothing'];
  if (value !== null && !fits(value)) throw new Refusal('bad_value', `${field} takes ${words}, or null to clear it.`);
  if (kind === 'time') return;
  if (kind === 'comment' || kind === 'labels') {
    if (!turn.test(key))
      throw new Refusal(
        'bad_value',
        `${field}: a ${kind === 'comment' ? 'comment stands' : 'label stands'} on a turn, for example ${kind}:3.`,
      );
    if (kind === 'labels')
      checkListed(
        field,
        value,
        (instrument.labels ?? []).map(({ id }) => id),
      );
    return;
  }
  if (kind === 'tags') {
    const tags = instrument.tags?.find(({ id }) => id === key);
    if (!tags)
      throw unknownQuestion(
        instrument,
        key,
        (instrument.tags ?? []).map(({ id }) => id),
      );
    checkListed(field, value, tags.options);
    return;
  }
  const question = instrument.questions.find(({ id }) => id === key);
  if (!question && !instrument.freeText.some(({ id }) => id === key)) {
    throw unknownQuestion(
      instrument,
      key,
      [...instrument.questions, ...instrument.freeText].map(({ id }) => id),
    );
  }
  if (kind !== 'answer' || !question || value === null) return;
  const options = question.options.map(({ label }) => label);
  if (!options.includes(value as string)) {
    const message = `"${String(value)}" is no option of ${key}. Its options are: ${options.join(' | ')}.`;
    throw new Refusal('unknown_option', message, { options });
  }
}

function checkListed(field: string, value: FieldValue | null, known: readonly string[]): void {
  const strange = (value as string[] | null)?.find((each) => !known.includes(each));
  if (strange === undefined) return;
  throw new Refusal('unknown_option', `"${strange}" is none of ${field}. Known: ${known.join(' | ')}.`, {
    options: [...known],
  });
}

function unknownQuestion(instrument: Instrument, key: string, known: string[]): Refusal {
  return new Refusal('unknown_question', `${instrument.id} has no question "${key}". It has ${known.join(', ')}.`, {
    known,
  });
}
