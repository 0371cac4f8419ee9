import type { ConversationDetail, SurveyAnswer } from '../../shared/domain/conversation.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Json } from '../../shared/domain/json.ts';
import { member, textMember } from '../../shared/formats/json-value.ts';
import { formatName } from '../../shared/formats/mapping.ts';
import { formatById } from '../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import type { StudyContext } from './context.ts';

/**
 * A conversation with its messages in parts, or only the first so many of them, derived from the record as it was imported.
 * @throws Refusal no_conversation, unknown_format
 */
export function conversationDetail({ repositories }: StudyContext, uid: string, first?: number): ConversationDetail {
  const stored = repositories.conversations.byUid(uid);
  if (!stored) throw new Refusal('no_conversation', `There is no conversation ${uid} in this study.`);
  const { summary, format: formatId, fileName, raw } = stored;
  const format = formatById(formatId);
  if (!format)
    throw new Refusal('unknown_format', `${uid} was imported as ${formatId}, which this Counterpart cannot read.`);
  const record = JSON.parse(raw) as Json;
  // one more than asked for, to know whether there are more
  const messages = format.messages(record, first === undefined ? undefined : first + 1);
  return {
    ...summary,
    messages: messages.slice(0, first),
    ...(first !== undefined && messages.length > first && { more: true }),
    task: summary.taskKey === null ? null : repositories.tasks.byKey(summary.taskKey),
    survey: surveyAnswers(format.published(record)?.survey, TAU_BENCH_SURVEY),
    importedFrom: { format: formatName(formatId), fileName },
  };
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
