import type { Json } from '../../../shared/domain/json.ts';
import { member } from '../../../shared/formats/json-value.ts';
import { publishedSurvey } from '../../../shared/formats/published.ts';
import type { SurveyRecord, UsiEntry, UsiSource, UsiStudy } from '../../../shared/usi/study.ts';
import { batchOf } from '../../../shared/usi/task-ids.ts';
import type { SurveyRow, UsiRow } from '../../db/usi-rows.ts';
import type { UsiInput, UsiPage } from './input.ts';
import type { Measurement } from './measure.ts';

/** Answers of a second human about batch 1 come under this label, by the published convention. */
const secondHumanLabel = 'human-eval-100';
const publishedBatches = 3;

/** The study as the index reads it, in file order. Rows that have no measurement yet came in too late for this table. */
export function usiStudy({ pages, ratings, labels, surveys, simulators }: UsiInput): UsiStudy {
  const given: Given = { ratings, labels };
  const rows = pages
    .flatMap(measuredRows)
    .filter(({ measured }) => measured !== null)
    .sort((a, b) => a.ordinal - b.ordinal);
  const bySource = grouped(rows, ({ sourceId }) => sourceId);
  const byLabel = surveysByLabel(surveys);
  return {
    humans: humanBatches(
      rows.filter(({ kind }) => kind === 'human'),
      given,
    ),
    sources: simulators.map(
      ({ id, label }): UsiSource => ({
        label,
        entries: (bySource.get(id) ?? []).map((row) => entryOf(row, given)),
        surveys: byLabel.get(label) ?? null,
      }),
    ),
    secondHuman: byLabel.get(secondHumanLabel) ?? null,
  };
}

interface MeasuredRow extends Omit<UsiRow, 'measured'> {
  measured: Measurement | null;
}

function measuredRows(page: UsiPage): MeasuredRow[] {
  const measured = JSON.parse(page.measured) as (Measurement | null)[];
  return (JSON.parse(page.rows) as Omit<UsiRow, 'measured'>[]).map((row, i) => ({
    ...row,
    measured: measured[i] ?? null,
  }));
}

/** What annotators said about conversations, by row. */
type Given = Pick<UsiInput, 'ratings' | 'labels'>;

function entryOf(row: MeasuredRow, { ratings, labels }: Given, id = row.instanceId): UsiEntry {
  const turnLabels = labels.get(row.id);
  return {
    id,
    run: row.run,
    domain: row.domain,
    conversation: row.uid,
    ...row.measured,
    ...(row.task !== null && { task: row.task }),
    ...(row.rewardJson !== null && { reward: JSON.parse(row.rewardJson) as Json }),
    ...(row.keepJson !== null && { keep: JSON.parse(row.keepJson) as Json }),
    ratings: ratings.get(row.id) ?? [],
    ...(turnLabels && { turnLabels }),
  };
}

/** Batches by their number; a conversation without one joins the next batch of its task, in file order. */
function humanBatches(people: readonly MeasuredRow[], given: Given): UsiEntry[][] {
  const batches: UsiEntry[][] = Array.from({ length: publishedBatches }, () => []);
  const seen = new Map<string, number>();
  for (const row of people) {
    const task = row.task ?? row.instanceId;
    const nth = (seen.get(task) ?? 0) + 1;
    seen.set(task, nth);
    const index = (row.batch ?? nth) - 1;
    while (batches.length <= index) batches.push([]);
    batches[index]?.push(entryOf(row, given, batchOf(row.instanceId).id));
  }
  return batches;
}

function surveysByLabel(surveys: readonly SurveyRow[]): Map<string, SurveyRecord[]> {
  const records = grouped(surveys, ({ label }) => label);
  return new Map(
    [...records].map(([label, rows]) => [
      label,
      rows.map(({ entryKey, raw }) => ({
        id: entryKey,
        survey: publishedSurvey(member(JSON.parse(raw) as Json, 'survey')) ?? null,
      })),
    ]),
  );
}

function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
