import type { Json } from '../domain/json.ts';
import { isObject, type JsonObject, member } from './json-value.ts';
import { contentText } from './message-parts.ts';

/** Messages as the published scorer takes them: content is text, null or absent; everything else stays as it is. */
export function publishedConversation(list: Json | undefined): Json[] {
  if (!Array.isArray(list)) return [];
  return list.map((message) =>
    isObject(message) && Array.isArray(message.content)
      ? { ...message, content: contentText(message.content) }
      : message,
  );
}

/** A survey that the published scorer can read: null is absent, and a field that is no object is left out. */
export function publishedSurvey(survey: Json | undefined): JsonObject | undefined {
  if (!isObject(survey)) return undefined;
  const fields = Object.entries(survey);
  if (fields.every(([, field]) => isObject(field))) return survey;
  return Object.fromEntries(fields.filter(([, field]) => isObject(field)));
}

/** True when the published scorer reads a record as it stands, so that an export can keep it verbatim. */
export function isPublishedShape(record: Json, conversation: string): boolean {
  const list = member(record, conversation);
  const contents = Array.isArray(list) ? list.map((message) => member(message, 'content')) : [];
  const survey = member(record, 'survey');
  return !contents.some(Array.isArray) && (survey === undefined || publishedSurvey(survey) === survey);
}
