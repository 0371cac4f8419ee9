import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { ConversationKind } from '../../../shared/usi/clean.ts';
import { englishShare } from '../../../shared/usi/language.ts';
import { simulatorLabel } from '../../../shared/usi/rollout-file.ts';
import type { SurveyRecord, UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import { splitBatches } from '../../../shared/usi/task-ids.ts';
import { messagesOf, readConversations } from './conversation-file.ts';
import { isObject, type JsonObject, readEntries } from './read-json.ts';

export interface UsiFiles {
  humans: string;
  sims: string[];
  /** Folder with `survey_comparable_<label>.json`. */
  surveys?: string;
}

const secondHumanLabel = 'human-eval-100';

/** Published files as a study to score, without importing them. @throws Refusal that names file and entry */
export function readUsiFiles({ humans, sims, surveys }: UsiFiles): UsiStudy {
  if (surveys !== undefined && !existsSync(surveys)) throw new Refusal('no_file', `There is no folder ${surveys}.`);
  const people = splitBatches(readEntries(humans)).map((batch) => usiEntries([...batch], humans, 'human'));
  const sources = sims.map((file) => {
    const label = simulatorLabel(file);
    const entries = usiEntries(readConversations(file).entries, file, 'llm');
    return { label, entries, surveys: readSurvey(surveys, label) };
  });
  const repeated = sources.find(({ label }, i) => sources.findIndex((other) => other.label === label) !== i);
  if (repeated) throw new Refusal('same_label', `Two simulator files have the label ${repeated.label}. Rename one.`);
  return { humans: people, sources, secondHuman: readSurvey(surveys, secondHumanLabel) };
}

/** @returns null when there is no such file */
function readSurvey(folder: string | undefined, label: string): SurveyRecord[] | null {
  const file = path.join(folder ?? '', `survey_comparable_${label}.json`);
  if (folder === undefined || !existsSync(file)) return null;
  return readEntries(file).map(([id, { survey }]) => ({ id, survey: answersOf(survey) }));
}

/** Without the questions, which stand in every answer and weigh more than it; any other shape stays as it is. */
function answersOf(survey: unknown): unknown {
  if (!isObject(survey)) return survey;
  return Object.fromEntries(
    Object.entries(survey).map(([field, value]) => [field, isObject(value) ? { answer: value.answer } : value]),
  );
}

function usiEntries(entries: readonly [string, JsonObject][], file: string, kind: ConversationKind): UsiEntry[] {
  return entries.map(([id, { conversation, reward, keep, survey }]) => {
    const messages = messagesOf(conversation, `${file}: the entry ${JSON.stringify(id)}`);
    return { id, messages, english: englishShare(messages, kind), ...given({ reward, keep, survey }) };
  });
}

/** Absent members stay absent: the published scorer tells absent from null. */
function given(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
