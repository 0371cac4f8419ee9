import type { Message } from '../domain/conversation.ts';
import type { Json } from '../domain/json.ts';
import { counterpartJsonl } from './counterpart-jsonl.ts';
import { evalResults } from './eval-results.ts';
import type { Format, PublishedEntry } from './format.ts';
import { mappingInName } from './mapping.ts';
import { odyssimResults } from './odyssim-results.ts';
import { openaiMessages } from './openai-messages.ts';
import { prismLike } from './prism-like.ts';
import { ratingsCsv } from './ratings-csv.ts';
import { sharegpt } from './sharegpt.ts';
import { simulatorArena } from './simulator-arena.ts';
import { surveyComparable } from './survey-comparable.ts';
import { tauBench } from './tau-bench.ts';
import { tauUsi } from './tau-usi.ts';
import { tau2Bench } from './tau2-bench.ts';
import { wildchatLike } from './wildchat-like.ts';

/** Every way in. A new format is one line here. */
export const formats: readonly Format[] = [
  tauUsi,
  evalResults,
  surveyComparable,
  odyssimResults as Format,
  tauBench as Format,
  tau2Bench as Format,
  openaiMessages,
  sharegpt,
  wildchatLike,
  simulatorArena,
  prismLike,
  ratingsCsv as Format,
  counterpartJsonl,
];

const byId = new Map<string, Format | undefined>(formats.map((format) => [format.id, format]));
/** Readers with a mapping of their own are remembered; more than this many at once are made anew. */
const mostReaders = 1000;
const longestName = 2000;

/** A format by its id, or a reader with its mapping by its name (see readerName). */
export function formatById(id: string): Format | undefined {
  if (byId.has(id)) return byId.get(id);
  const named = mappingInName(id);
  const found = named === null ? undefined : byId.get(named.id)?.tuned?.(named.change);
  if (byId.size < mostReaders && id.length < longestName) byId.set(id, found);
  return found;
}

/** Messages in parts of a record that was imported as this format; none for a format that is not known (any more). */
export function messagesOf(format: string, raw: string): Message[] {
  return formatById(format)?.messages(JSON.parse(raw) as Json) ?? [];
}

/** The record as the published scorer reads it: messages with raw content, reward, keep and survey as given. */
export function publishedEntryOf(format: string, raw: string): PublishedEntry | null {
  return formatById(format)?.published(JSON.parse(raw) as Json) ?? null;
}
