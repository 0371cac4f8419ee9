import { formatById, publishedEntryOf } from '../../shared/formats/registry.ts';
import type { ExportedConversation } from '../db/export-rows.ts';
import { type ExportRows, type ExportTarget, type ExportWriter, everyRow } from './export-format.ts';

/** Formats whose raw records the published scorer reads as they stand, under their own ids. */
const verbatim = new Set(['tau-usi', 'eval-results']);

/** The folder that the published scorer reads: human file, a file per simulator, surveys. Same shapes, same keys. */
export const tauUsiWriter: ExportWriter = {
  id: 'tau-usi',
  title: 'Published study folder',
  description: 'Human file, simulator files and surveys as the published scorer reads them, records verbatim.',
  async write(target) {
    const sources = target.rows.sources();
    const entries = new Map<number, Map<string, string>>(sources.map(({ id }) => [id, new Map()]));
    const people = new Map<string, string>();
    const nthOfTask = new Map<string, number>();
    const conversations = await everyRow(target.rows.conversations(), target.pause, (row) => {
      const human = sources.find(({ id }) => id === row.sourceId)?.kind === 'human';
      const into = human ? people : entries.get(row.sourceId);
      into?.set(human ? humanKey(row, nthOfTask) : row.instanceId, entryText(row));
    });
    if (people.size > 0) writeObject(target, 'tau_bench_tasks_unified.json', people);
    for (const { id, kind, label } of sources) {
      const own = entries.get(id);
      if (kind === 'simulator' && own) writeObject(target, `eval_results/eval_results_${fileSafe(label)}.json`, own);
    }
    return { conversations, surveys: writeSurveys(target, target.rows) };
  },
};

/** Batches are told by the ending of the key; a conversation without a batch joins the next one of its task. */
function humanKey({ format, instanceId, task, batch }: ExportedConversation, nthOfTask: Map<string, number>): string {
  if (verbatim.has(format)) return instanceId;
  const nth = (nthOfTask.get(task ?? instanceId) ?? 0) + 1;
  nthOfTask.set(task ?? instanceId, nth);
  const number = batch ?? nth;
  return number === 1 ? instanceId : `${instanceId}_ann${number}`;
}

function entryText({ format, raw }: ExportedConversation): string {
  if (verbatim.has(format) && formatById(format)) return raw;
  return JSON.stringify(publishedEntryOf(format, raw) ?? {});
}

function writeSurveys(target: ExportTarget, rows: ExportRows): number {
  const byLabel = new Map<string, Map<string, string>>();
  let n = 0;
  for (const { label, key, raw } of rows.surveys()) {
    const entries = byLabel.get(label) ?? new Map<string, string>();
    byLabel.set(label, entries.set(key, raw));
    n += 1;
  }
  for (const [label, entries] of byLabel) {
    writeObject(target, `survey_data/survey_comparable_${fileSafe(label)}.json`, entries);
  }
  return n;
}

/** Raw records are JSON text already: they go out as they came in. */
function writeObject({ file }: ExportTarget, name: string, entries: ReadonlyMap<string, string>): void {
  const out = file(name);
  out.write('{');
  let first = true;
  for (const [key, raw] of entries) {
    out.write(`${first ? '\n' : ',\n'}${JSON.stringify(key)}: ${raw}`);
    first = false;
  }
  out.write('\n}\n');
}

/** A label as part of a file name: what a file system would not take becomes a dash. */
function fileSafe(label: string): string {
  return label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '-');
}
