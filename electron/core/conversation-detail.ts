import type { ConversationDetail, Message, SurveyAnswer } from '../../shared/domain/conversation.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Json } from '../../shared/domain/json.ts';
import { member, textMember } from '../../shared/formats/json-value.ts';
import { formatName } from '../../shared/formats/mapping.ts';
import { formatById } from '../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import type { StudyContext } from './context.ts';

/** Which of a conversation's messages: so many from a position on; all of them where nothing is said. */
export interface Page {
  from?: number;
  first?: number | undefined;
}

/**
 * A conversation with its messages in parts, or a page of them, derived from the record as it was imported.
 * @throws Refusal no_conversation, unknown_format
 */
export function conversationDetail({ repositories }: StudyContext, uid: string, page: Page = {}): ConversationDetail {
  const stored = repositories.conversations.byUid(uid);
  if (!stored) throw new Refusal('no_conversation', `There is no conversation ${uid} in this study.`);
  const { summary, format: formatId, fileName, raw } = stored;
  const format = formatById(formatId);
  if (!format)
    throw new Refusal('unknown_format', `${uid} was imported as ${formatId}, which this Counterpart cannot read.`);
  const { from = 0, first } = page;
  const end = first === undefined ? undefined : from + first;
  const reading = readingOf(raw);
  const { record } = reading;
  // of a beginning one message more than asked for, to know whether there are more; who reads on will want all
  if (from > 0 || end === undefined) reading.messages ??= format.messages(record);
  const messages = reading.messages ?? format.messages(record, (end ?? 0) + 1);
  return {
    ...summary,
    messages: messages.slice(from, end),
    ...(end !== undefined && messages.length > end && { more: true }),
    task: summary.taskKey === null ? null : repositories.tasks.byKey(summary.taskKey),
    survey: surveyAnswers(format.published(record)?.survey, TAU_BENCH_SURVEY),
    importedFrom: { format: formatName(formatId), fileName },
  };
}

interface Reading {
  raw: string;
  record: Json;
  messages?: Message[];
}

let last = new WeakRef<Reading>({ raw: '', record: null });

/** What was read in the last call is at hand for the next page of it, as long as there is room. */
function readingOf(raw: string): Reading {
  const known = last.deref();
  if (known?.raw === raw) return known;
  const reading = { raw, record: JSON.parse(raw) as Json };
  last = new WeakRef<Reading>(reading);
  return reading;
}

/** A survey's answers exactly as stored, in the instrument's order; further fields of the survey follow. */
export function surveyAnswers(survey: Json | undefined, instrument: Instrument): SurveyAnswer[] {
  if (survey === null || typeof survey !== 'object' || Array.isArray(survey)) return [];
  const options = new Map(instrument.questions.map(({ id, options }) => [id, options.map(({ label }) => label)]));
  const fields = [...new Set([...options.keys(), ...Object.keys(survey)])].filter((field) =>
    Object.hasOwn(survey, field),
  );
  return fields.map((field) => {
    const answer = textMember(member(survey, field), 'answer');
    return { field, answer, known: answer !== null && (options.get(field)?.includes(answer) ?? false) };
  });
}
