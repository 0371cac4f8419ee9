import type { Json } from '../domain/json.ts';
import { fileLabel } from './file-label.ts';
import type { FileSample, Format, RawRecord, RecordIssue } from './format.ts';
import { idFault } from './instance-id.ts';
import { isObject, kindOf, member } from './json-value.ts';
import { fault } from './message-check.ts';
import { readSurvey } from './survey-check.ts';

/** A rater's answers about people's conversations, keyed like them; the file is `survey_comparable_<label>.json`. */
export const surveyComparable: Format = {
  id: 'survey-comparable',
  title: 'Survey answers (survey-comparable)',
  description: 'An object of one rater’s survey answers about the human conversations, by their instance ids.',
  containers: ['entries'],
  customer: 'simulator',
  fileName: /^survey/i,
  detect: detectSurveys,
  read(record, { fileName, source, survey: options }) {
    const rejected = surveyFault(record);
    if (rejected) return { records: [], issues: [rejected] };
    const reading = readSurvey(member(record.value, 'survey'), options);
    if (!('issues' in reading)) return { records: [], issues: [reading] };
    const label = source ?? (fileLabel(fileName, 'survey_comparable_') || fileLabel(fileName, ''));
    return {
      records: [{ type: 'survey', label, key: record.key ?? '', raw: record.raw }],
      issues: reading.issues,
    };
  },
  messages: () => [],
  published: () => null,
};

function surveyFault({ key, value }: RawRecord): RecordIssue | null {
  const wrongId = idFault(key ?? '');
  if (wrongId) return fault('bad_id', '', wrongId);
  return isObject(value) ? null : fault('not_an_object', '', `the entry is ${kindOf(value)}; an object is needed`);
}

function detectSurveys({ container, records }: FileSample): number {
  if (container !== 'entries' || records.length === 0) return 0;
  const surveys = records.filter(({ value }) => isSurveyEntry(value));
  return surveys.length > records.length / 2 ? 0.9 : 0;
}

function isSurveyEntry(value: Json): boolean {
  return isObject(value) && 'survey' in value && !('conversation' in value) && !('traj' in value);
}
