import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { isPublishedShape } from '../../../shared/formats/published.ts';
import { publishedEntryOf } from '../../../shared/formats/registry.ts';
import type { ExportedConversation, ExportedSource } from '../../db/export-rows.ts';
import type { ExportTarget, ExportWriter } from './format.ts';
import { type ObjectFile, objectFile } from './object-file.ts';

/** Formats whose raw records the published scorer reads as they stand, under their own ids. */
const verbatim = new Set(['tau-usi', 'eval-results']);

/** The folder that the published scorer reads: human file, a file per simulator, surveys. Same shapes, same keys. */
export const tauUsiWriter: ExportWriter = {
  ...exportFormat('tau-usi'),
  async write(target) {
    const { snapshot, rows, expect } = target;
    expect(snapshot.conversations);
    const counts = await writeConversations(target, rows.sources(), 'eval_results/');
    const surveys = await writeSurveys(target, 'survey_data/');
    return { counts: { ...counts, ownSurveys: rows.ownSurveys(), surveys } };
  },
};

/** Simulators alone, a file each. */
export const evalResultsWriter: ExportWriter = {
  ...exportFormat('eval-results'),
  async write(target) {
    const simulators = target.rows.sources().filter(({ kind }) => kind === 'simulator');
    target.expect(target.snapshot.conversations);
    return { counts: await writeConversations(target, simulators, '') };
  },
};

/** Survey answers about human conversations, a file per rater. */
export const surveyComparableWriter: ExportWriter = {
  ...exportFormat('survey-comparable'),
  async write(target) {
    const surveys = await writeSurveys(target, '');
    if (surveys === 0)
      target.note(
        'No file of survey answers was imported. Answers that stand in the records of conversations go out with these: take the published study folder.',
      );
    return { counts: { surveys } };
  },
};

async function writeConversations(target: ExportTarget, sources: readonly ExportedSource[], folder: string) {
  const people = sources.filter(({ kind }) => kind === 'human');
  const human = people.length > 0 ? objectFile(target.file, 'tau_bench_tasks_unified.json') : null;
  const names = uniqueNames(sources.filter(({ kind }) => kind === 'simulator').map(({ label }) => label));
  const bySource = new Map<number, ObjectFile>();
  for (const { id, kind, label } of sources) {
    if (kind === 'simulator') {
      bySource.set(id, objectFile(target.file, `${folder}eval_results_${names.get(label)}.json`));
    }
  }
  const humanSources = new Set(people.map(({ id }) => id));
  const keyOf = humanKeys(target);
  let conversations = 0;
  await target.each(target.rows.conversations(), (row) => {
    const own = bySource.get(row.sourceId);
    if (own) own.put(row.instanceId, entryText(row));
    else if (human && humanSources.has(row.sourceId)) human.put(keyOf(row), entryText(row));
    else return;
    conversations++;
  });
  for (const each of [human, ...bySource.values()]) each?.end();
  return { conversations };
}

/**
 * Keys of the human file. Batches are told by the ending of the key; a conversation without a batch joins the next one of
 * its task. Where two human groups use one key, the later comes under the next batch that is free, and a note says so.
 */
function humanKeys({ note }: ExportTarget): (row: ExportedConversation) => string {
  const nthOfTask = new Map<string, number>();
  const used = new Set<string>();

  function wanted({ format, instanceId, task, batch }: ExportedConversation): string {
    if (verbatim.has(format)) return instanceId;
    const nth = (nthOfTask.get(task ?? instanceId) ?? 0) + 1;
    nthOfTask.set(task ?? instanceId, nth);
    return keyOfBatch(instanceId, batch ?? nth);
  }

  return (row) => {
    const key = wanted(row);
    const base = key.replace(/_ann\d+$/, '');
    let free = key;
    for (let batch = 2; used.has(free); batch++) free = keyOfBatch(base, batch);
    used.add(free);
    if (free !== key) note(`${key} stands in several human groups: conversation ${row.uid} was written as ${free}.`);
    return free;
  };
}

const keyOfBatch = (key: string, batch: number) => (batch === 1 ? key : `${key}_ann${batch}`);

/** Raw records are JSON text already: they go out as they came in. */
function entryText({ format, raw }: ExportedConversation): string {
  if (verbatim.has(format) && isPublishedShape(JSON.parse(raw) as Json, 'conversation')) return raw;
  return JSON.stringify(publishedEntryOf(format, raw) ?? {});
}

async function writeSurveys({ rows, file, each }: ExportTarget, folder: string): Promise<number> {
  const names = uniqueNames([...new Set(rows.surveyLabels())]);
  let current: { label: string; out: ObjectFile } | null = null;
  const n = await each(rows.surveys(), ({ label, key, raw }) => {
    if (current?.label !== label) {
      current?.out.end();
      current = { label, out: objectFile(file, `${folder}survey_comparable_${names.get(label)}.json`) };
    }
    current.out.put(key, raw);
  });
  (current as { out: ObjectFile } | null)?.out.end();
  return n;
}

/** Labels as parts of file names: what a file system would not take becomes a dash; no two come out alike. */
function uniqueNames(labels: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    labels.map((label) => {
      const safe = label
        .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
        .replace(/^\.+/, '-')
        .slice(0, 150);
      let name = safe;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${safe}-${n}`;
      taken.add(name.toLowerCase());
      return [label, name];
    }),
  );
}
