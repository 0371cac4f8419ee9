import type { ItemForm } from '../../shared/domain/annotation.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { SidedSpan } from '../../shared/domain/work.ts';
import type { QueueRow } from './annotate-items.ts';
import type { Fields, FieldValue } from './annotate-outbox.ts';

type ByKey<Value> = Readonly<Record<string, Value>>;

/** The form as the annotator sees it: what the host has, with what is not acknowledged yet on top. */
export interface ShownForm {
  answers: ByKey<string>;
  evidence: ByKey<readonly SidedSpan[]>;
  comments: ByKey<string>;
  /** Question -> chosen options. */
  tags: ByKey<readonly string[]>;
  /** Turn (`3`, or `A:3` where there are two sides) -> label ids. */
  labels: ByKey<readonly string[]>;
}

const partOf = {
  answer: 'answers',
  evidence: 'evidence',
  comment: 'comments',
  tags: 'tags',
  labels: 'labels',
} as const;

export function shownForm(form: ItemForm | null, unsent: Fields): ShownForm {
  const shown: Record<keyof ShownForm, Record<string, unknown>> = {
    answers: { ...form?.answers },
    evidence: { ...form?.evidence },
    comments: { ...form?.comments },
    tags: { ...form?.tags },
    labels: { ...form?.labels },
  };
  for (const [field, value] of Object.entries(unsent)) {
    const colon = field.indexOf(':');
    const kind = field.slice(0, colon);
    if (!Object.hasOwn(partOf, kind)) continue;
    put(shown[partOf[kind as keyof typeof partOf]], field.slice(colon + 1), value);
  }
  return shown as unknown as ShownForm;
}

function put(record: Record<string, unknown>, key: string, value: FieldValue): void {
  if (value === null || value.length === 0) delete record[key];
  else record[key] = value;
}

/** One thing that is asked, in the order of the screen: choices first, then tags, then free text. */
export type Asked = { kind: 'choice' | 'tags' | 'text'; id: string };

export function askedOf({ questions, tags, freeText }: Instrument): Asked[] {
  return [
    ...questions.map(({ id }) => ({ kind: 'choice' as const, id })),
    ...(tags ?? []).map(({ id }) => ({ kind: 'tags' as const, id })),
    ...freeText.map(({ id }) => ({ kind: 'text' as const, id })),
  ];
}

export function questionIds(instrument: Instrument): string[] {
  return askedOf(instrument).map(({ id }) => id);
}

/** Ids of questions that must be answered and are not; free text counts only where the study requires it. */
export function missingAnswers(instrument: Instrument, { answers }: ShownForm, freeTextRequired = false): string[] {
  const needed = [
    ...instrument.questions.filter(({ optional }) => !optional),
    ...(freeTextRequired ? instrument.freeText : []),
  ];
  return needed.map(({ id }) => id).filter((id) => (answers[id] ?? '').trim() === '');
}

/** How many answers are needed before an item can be submitted. */
export function neededAnswers(instrument: Instrument, freeTextRequired = false): number {
  return missingAnswers(instrument, shownForm(null, {}), freeTextRequired).length;
}

/** The first question whose answer, tags or evidence differ: where an undo happened. */
export function changedQuestion(before: ItemForm, after: ItemForm): string | null {
  const parts = (form: ItemForm) => [form.answers, form.tags, form.evidence] as Record<string, unknown>[];
  const keys = [...parts(before), ...parts(after)].flatMap(Object.keys);
  const differs = (key: string) =>
    parts(before).some((part, index) => JSON.stringify(part[key]) !== JSON.stringify(parts(after)[index]?.[key]));
  return keys.find(differs) ?? null;
}

/** An annotator's queue with one item as its form says it is now. */
export function withForm(queue: readonly QueueRow[], form: ItemForm): QueueRow[] {
  const answered = Object.keys(form.answers).length;
  return queue.map((item) => (item.id === form.id ? { ...item, state: form.state, answered } : item));
}
