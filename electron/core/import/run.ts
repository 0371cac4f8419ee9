import { Refusal } from '../../../shared/domain/errors.ts';
import type { ImportOptions, ImportReport } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import type { ReaderEvent } from '../../files/reading.ts';
import type { StudyContext } from '../context.ts';
import { createIntake } from './intake.ts';
import { reportOf } from './tally.ts';
import { type ImportTarget, nowhere, studyTarget } from './target.ts';

/** One slice of work stays well below the 50 ms that other commands may have to wait. */
const sliceMilliseconds = 15;
const progressMilliseconds = 100;

export interface ImportRun {
  options: ImportOptions;
  /** True for a preview: the same work, nothing written. */
  dryRun: boolean;
  job: string;
  signal: AbortSignal;
}

/**
 * Imports what a reader reads, or previews it: one pipeline for both. Rows are staged in short transactions with other
 * commands served in between and become visible in one last transaction. The caller sweeps after a failure.
 * @throws Refusal cancelled, nothing_acceptable, strict, and what the reader refuses
 */
export async function importRun(
  context: StudyContext,
  events: AsyncIterable<ReaderEvent>,
  { options, dryRun, job, signal }: ImportRun,
): Promise<ImportReport> {
  const target = dryRun ? nowhere : studyTarget(context, options);
  const intake = createIntake(context, target, options.everyRecord);
  const progress = progressEmitter(context, job, dryRun);
  for await (const event of events) {
    signal.throwIfAborted();
    if (event.kind === 'progress') progress(event, intake.accepted());
    else if (event.kind === 'skipped') intake.skipped(event.issue);
    else if (event.kind === 'file') intake.file(event.file);
    else await inSlices(event.records, intake.record, target, context, signal);
  }
  signal.throwIfAborted();
  intake.nameEmpty();
  const report = reportOf(dryRun, intake);
  refuseUnfit(report, options);
  target.finish(intake.tallies);
  return report;
}

async function inSlices<Item>(
  items: readonly Item[],
  take: (item: Item) => void,
  { slice }: ImportTarget,
  { pause, writes }: StudyContext,
  signal: AbortSignal,
): Promise<void> {
  for (let next = 0; next < items.length; ) {
    const end = performance.now() + sliceMilliseconds;
    slice(() => {
      do take(items[next++] as Item);
      while (next < items.length && performance.now() < end);
    });
    await pause();
    await writes.room();
    signal.throwIfAborted();
  }
}

function refuseUnfit(report: ImportReport, { strict }: ImportOptions): void {
  const { accepted, duplicates, rejected, issues } = report;
  const mapped = report.files.find(({ mapping }) => mapping !== null);
  const details = {
    issues: issues.slice(0, 100).map((issue) => ({ ...issue })),
    ...(mapped && { file: mapped.file, mapping: mapped.mapping as unknown as Json }),
  };
  const first = issues[0] ? ` First: ${issues[0].place}: ${issues[0].message}` : '';
  if (accepted + duplicates === 0) {
    const message = `None of the ${rejected} records can be imported. Nothing was changed.${first}`;
    throw new Refusal('nothing_acceptable', message, details);
  }
  if (strict && rejected > 0) {
    const message = `${rejected} of ${accepted + duplicates + rejected} records cannot be imported, and strict import takes all or nothing. Nothing was changed.${first}`;
    throw new Refusal('strict', message, details);
  }
}

function progressEmitter({ emit }: StudyContext, job: string, dryRun: boolean) {
  let last = 0;
  return ({ phase, done, total }: { phase: string; done: number; total: number }, accepted: number): void => {
    const now = performance.now();
    if (now - last < progressMilliseconds && done < total) return;
    last = now;
    const label = phase === 'check' ? 'check' : dryRun ? 'preview' : 'import';
    emit('job.progress', { job, label, done, total, unit: 'bytes', accepted });
  };
}
