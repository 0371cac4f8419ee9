import type { Json } from '../../shared/domain/json.ts';
import { member } from '../../shared/formats/json-value.ts';
import { publishedSurvey } from '../../shared/formats/published.ts';
import type { ProfileName } from '../../shared/usi/profile.ts';
import type { AnnotatorRating, SurveyRecord, UsiEntry, UsiSource, UsiStudy } from '../../shared/usi/study.ts';
import { batchOf } from '../../shared/usi/task-ids.ts';
import type { UsiRow } from '../db/usi-rows.ts';
import type { StudyContext } from './context.ts';
import { type Measurement, measurementKind, measurementVersion } from './measure.ts';
import { ensureMeasured } from './measured-study.ts';
import { submittedAnswers } from './submitted-answers.ts';

/** Answers of a second human about batch 1 come under this label, by the published convention. */
const secondHumanLabel = 'human-eval-100';
const publishedBatches = 3;
const pageRows = 1000;

/** The study as the index reads it, and which source each of its simulators is. */
export interface UsiInput {
  study: UsiStudy;
  sourceIds: number[];
}

/** Builds the input of the index from stored rows, in file order; other commands are served in between. */
export async function usiInput(context: StudyContext, profile: ProfileName): Promise<UsiInput> {
  const rows = await measuredRows(context, profile);
  const ratings = await submittedAnswers(context);
  const surveys = surveysByLabel(context);
  const simulators = context.repositories.sources.list().filter(({ kind }) => kind === 'simulator');
  const sources = simulators.map(
    ({ id, label }): UsiSource => ({
      label,
      entries: rows.filter(({ row }) => row.sourceId === id).map((entry) => entryOf(entry, ratings)),
      surveys: surveys.get(label) ?? null,
    }),
  );
  const people = rows.filter(({ row }) => row.kind === 'human');
  return {
    study: { humans: humanBatches(people, ratings), sources, secondHuman: surveys.get(secondHumanLabel) ?? null },
    sourceIds: simulators.map(({ id }) => id),
  };
}

interface MeasuredRow {
  row: UsiRow;
  measurement: Measurement;
}

type Ratings = ReadonlyMap<number, AnnotatorRating[]>;

async function measuredRows(context: StudyContext, profile: ProfileName): Promise<MeasuredRow[]> {
  const unkept = await ensureMeasured(context, profile);
  const version = measurementVersion(profile);
  const rows: MeasuredRow[] = [];
  for (let after = 0; ; ) {
    const page = context.repositories.usiRows.page(measurementKind, version, after, pageRows);
    const last = page.at(-1);
    if (!last) return rows.sort((a, b) => a.row.ordinal - b.row.ordinal);
    after = last.id;
    for (const row of page) {
      const data = row.measured ?? unkept.get(row.id);
      // A row without measurement came in while we measured: the next table has it.
      if (data) rows.push({ row, measurement: JSON.parse(data) as Measurement });
    }
    await context.pause();
  }
}

function entryOf({ row, measurement }: MeasuredRow, ratings: Ratings, id = row.instanceId): UsiEntry {
  return {
    id,
    run: row.run,
    domain: row.domain,
    conversation: row.uid,
    ...measurement,
    ...(row.task !== null && { task: row.task }),
    ...(row.rewardJson !== null && { reward: JSON.parse(row.rewardJson) as Json }),
    ...(row.keepJson !== null && { keep: JSON.parse(row.keepJson) as Json }),
    ratings: ratings.get(row.id) ?? [],
  };
}

/** Batches by their number; a conversation without one joins the next free batch of its task, in file order. */
function humanBatches(people: readonly MeasuredRow[], ratings: Ratings): UsiEntry[][] {
  const batches: UsiEntry[][] = Array.from({ length: publishedBatches }, () => []);
  const seen = new Map<string, number>();
  for (const person of people) {
    const { task, batch, instanceId } = person.row;
    const nth = (seen.get(task ?? instanceId) ?? 0) + 1;
    seen.set(task ?? instanceId, nth);
    const index = (batch ?? nth) - 1;
    while (batches.length <= index) batches.push([]);
    batches[index]?.push(entryOf(person, ratings, batchOf(instanceId).id));
  }
  return batches;
}

function surveysByLabel({ repositories }: StudyContext): Map<string, SurveyRecord[]> {
  const byLabel = new Map<string, SurveyRecord[]>();
  for (const { label, entryKey, raw } of repositories.usiRows.surveys()) {
    const record = { id: entryKey, survey: publishedSurvey(member(JSON.parse(raw) as Json, 'survey')) ?? null };
    const list = byLabel.get(label);
    if (list) list.push(record);
    else byLabel.set(label, [record]);
  }
  return byLabel;
}
