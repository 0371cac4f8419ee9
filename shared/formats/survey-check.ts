import type { Json } from '../domain/json.ts';
import type { RecordIssue, SurveyOptions } from './format.ts';
import { isObject, kindOf, member } from './json-value.ts';

/** What a survey holds: how many of the questions are answered with one of their options, and what is odd about it. */
export interface SurveyReading {
  /** null without a survey. */
  answered: number | null;
  issues: RecordIssue[];
}

/**
 * Reads `{question: {question, answer}}`. Absent is no survey; null counts as absent and says so. An answer that is no
 * option counts as missing, as in the published scorer, and is named.
 */
export function readSurvey(survey: Json | undefined, options: SurveyOptions): SurveyReading | RecordIssue {
  if (survey === undefined) return { answered: null, issues: [] };
  if (survey === null) return { answered: null, issues: [nullSurvey] };
  if (!isObject(survey)) {
    const message = `survey is ${kindOf(survey)}; an object of answers is needed. The record was left out.`;
    return { severity: 'rejected', code: 'bad_survey', path: 'survey', message };
  }
  let answered = 0;
  const unknown: string[] = [];
  for (const [field, labels] of options) {
    const entry = member(survey, field);
    const answer = member(entry, 'answer');
    if (typeof answer === 'string' && labels.has(answer)) answered++;
    else if (answer !== undefined && answer !== null && answer !== '') unknown.push(`${field}: ${inShort(answer)}`);
    else if (isOdd(entry)) unknown.push(`${field}: ${kindOf(entry)} in place of an answer`);
  }
  return { answered, issues: unknown.length > 0 ? [unknownOptions(unknown)] : [] };
}

/** Neither an object nor one of the values that the published scorer takes for an empty one. */
function isOdd(entry: Json | undefined): boolean {
  return entry !== undefined && !isObject(entry) && Boolean(entry) && !(Array.isArray(entry) && entry.length === 0);
}

const nullSurvey: RecordIssue = {
  severity: 'repaired',
  code: 'null_survey',
  path: 'survey',
  message: 'survey is null; it counts as absent. The record itself is kept as it is.',
};

function unknownOptions(found: string[]): RecordIssue {
  const what = found.length === 1 ? 'an answer that is no option' : `${found.length} answers that are no options`;
  return {
    severity: 'warning',
    code: 'unknown_option',
    path: 'survey',
    message: `survey has ${what} (${found.join('; ')}): counted as missing. The record itself is kept as it is.`,
  };
}

function inShort(answer: Json): string {
  const text = JSON.stringify(answer);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
