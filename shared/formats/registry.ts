import type { Message } from '../domain/conversation.ts';
import type { Json } from '../domain/json.ts';
import { counterpartJsonl } from './counterpart-jsonl.ts';
import { evalResults } from './eval-results.ts';
import type { Format, PublishedEntry } from './format.ts';
import { surveyComparable } from './survey-comparable.ts';
import { tauBench } from './tau-bench.ts';
import { tauUsi } from './tau-usi.ts';

/** Every way in. A new format is one line here. */
export const formats: readonly Format[] = [tauUsi, evalResults, surveyComparable, tauBench as Format, counterpartJsonl];

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** Messages in parts of a record that was imported as this format; none for a format that is not known (any more). */
export function messagesOf(format: string, raw: string): Message[] {
  return formatById(format)?.messages(JSON.parse(raw) as Json) ?? [];
}

/** The record as the published scorer reads it: messages with raw content, reward, keep and survey as given. */
export function publishedEntryOf(format: string, raw: string): PublishedEntry | null {
  return formatById(format)?.published(JSON.parse(raw) as Json) ?? null;
}
