import type { EvidenceSpan, Revision } from '../domain/annotation.ts';
import { Refusal } from '../domain/errors.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { Json } from '../domain/json.ts';
import type { Change } from './change.ts';
import { currentValues, foldLog, splitField } from './fold.ts';

const change = (field: string, value: Json): Change => ({ field, value, undoes: null, redoes: null });

/**
 * Sets an answer, evidence or comment. Empty text and an empty list clear.
 * @returns null when the field has that value already: nothing is appended
 * @throws Refusal item_closed, unknown_question, unknown_option, bad_value
 */
export function setField(
  log: readonly Revision[],
  instrument: Instrument,
  field: string,
  value: string | EvidenceSpan[] | null,
): Change | null {
  const { state } = foldLog(log);
  if (state === 'submitted' || state === 'skipped') {
    throw new Refusal('item_closed', `This item is ${state}. Reopen it to change it; its history stays.`, { state });
  }
  const next = value === null || value.length === 0 ? null : value;
  checkValue(instrument, field, value === '' ? null : value);
  const before = currentValues(log).get(field) ?? null;
  return JSON.stringify(before) === JSON.stringify(next) ? null : change(field, next as Json);
}

/** @throws Refusal incomplete, naming the unanswered questions. @returns null when submitted already */
export function submit(log: readonly Revision[], instrument: Instrument): Change | null {
  const { state, answers } = foldLog(log);
  if (state === 'submitted') return null;
  const missing = instrument.questions.map(({ id }) => id).filter((id) => answers[id] === undefined);
  if (missing.length > 0) {
    const message = `Not submitted: ${missing.length} of ${instrument.questions.length} questions have no answer yet (${missing.join(', ')}). The answers given are kept.`;
    throw new Refusal('incomplete', message, { missing });
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

function checkValue(instrument: Instrument, field: string, value: string | EvidenceSpan[] | null): void {
  const [kind, key] = splitField(field);
  const expected = kind === 'evidence' ? 'a list of spans' : 'text';
  if (value !== null && Array.isArray(value) !== (kind === 'evidence')) {
    throw new Refusal('bad_value', `${field} takes ${expected}, or null to clear it.`);
  }
  if (kind === 'comment') {
    if (!/^\d{1,9}$/.test(key))
      throw new Refusal('bad_value', `${field}: a comment stands on a turn, for example comment:3.`);
    return;
  }
  const question = instrument.questions.find(({ id }) => id === key);
  if (!question && !instrument.freeText.some(({ id }) => id === key)) {
    const known = [...instrument.questions, ...instrument.freeText].map(({ id }) => id);
    throw new Refusal('unknown_question', `${instrument.id} has no question "${key}". It has ${known.join(', ')}.`, {
      known,
    });
  }
  if (kind !== 'answer' || !question || value === null) return;
  const options = question.options.map(({ label }) => label);
  if (!options.includes(value as string)) {
    const message = `"${String(value)}" is no option of ${key}. Its options are: ${options.join(' | ')}.`;
    throw new Refusal('unknown_option', message, { options });
  }
}
