import type { EvidenceSpan, ItemForm, ItemProgress } from '../../shared/domain/annotation.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Fields } from './annotate-outbox.ts';

/** The form as the annotator sees it: what the host has, with what is not acknowledged yet on top. */
export interface ShownForm {
  answers: Readonly<Record<string, string>>;
  evidence: Readonly<Record<string, readonly EvidenceSpan[]>>;
  comments: Readonly<Record<string, string>>;
}

export function shownForm(form: ItemForm | null, unsent: Fields): ShownForm {
  const shown = {
    answers: { ...form?.answers },
    evidence: { ...form?.evidence },
    comments: { ...form?.comments },
  };
  for (const [field, value] of Object.entries(unsent)) {
    const [kind = '', key = ''] = splitOnce(field);
    const empty = value === null || value.length === 0;
    if (kind === 'evidence' && (empty || Array.isArray(value))) put(shown.evidence, key, empty ? null : value);
    if (kind === 'answer' && (empty || typeof value === 'string')) put(shown.answers, key, empty ? null : value);
    if (kind === 'comment' && (empty || typeof value === 'string')) put(shown.comments, key, empty ? null : value);
  }
  return shown;
}

function put<Value>(record: Record<string, Value>, key: string, value: unknown): void {
  if (value === null) delete record[key];
  else record[key] = value as Value;
}

function splitOnce(field: string): string[] {
  const colon = field.indexOf(':');
  return [field.slice(0, colon), field.slice(colon + 1)];
}

/** Ids of all questions in the order of the screen: ratings first, then free text. */
export function questionIds({ questions, freeText }: Instrument): string[] {
  return [...questions, ...freeText].map(({ id }) => id);
}

/** Ratings without an answer; free text is never required. */
export function missingAnswers({ questions }: Instrument, { answers }: ShownForm): string[] {
  return questions.map(({ id }) => id).filter((id) => answers[id] === undefined);
}

/** The first question whose answer or evidence differs: where an undo happened. */
export function changedQuestion(before: ItemForm, after: ItemForm): string | null {
  const keys = [before, after].flatMap(({ answers, evidence }) => [...Object.keys(answers), ...Object.keys(evidence)]);
  const differs = (key: string) =>
    before.answers[key] !== after.answers[key] ||
    JSON.stringify(before.evidence[key]) !== JSON.stringify(after.evidence[key]);
  return keys.find(differs) ?? null;
}

/** An annotator's queue with one item as its form says it is now. */
export function withForm(queue: readonly ItemProgress[], form: ItemForm): ItemProgress[] {
  const answered = Object.keys(form.answers).length;
  return queue.map((item) => (item.id === form.id ? { ...item, state: form.state, answered } : item));
}
