import type { ExportRun } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { exportRowRepository } from '../../db/export-rows.ts';
import { openSnapshot } from '../../db/snapshot.ts';
import type { ExportFolder } from '../../files/staged-folder.ts';
import type { StudyContext } from '../context.ts';
import { writeCodebook } from './codebook.ts';
import type { ExportOptions, ExportTarget, ExportWriter } from './format.ts';
import { namingOf } from './pseudonyms.ts';

/** One slice of work: well below the 50 ms that other commands may have to wait. */
const sliceMilliseconds = 20;
const progressMilliseconds = 100;
/** Rows between looks at the clock. */
const rowsPerLook = 8;

export interface ExportJob {
  writer: ExportWriter;
  options: ExportOptions;
  folder: ExportFolder;
  job: string;
}

/** Writes one format from one moment of the study. Whatever goes wrong, nothing is left. @throws Refusal */
export async function exportRun(
  context: StudyContext,
  { writer, options, folder, job }: ExportJob,
): Promise<ExportRun> {
  return context.jobs.run(job, async (signal) => {
    const snapshot = await openSnapshot(context.db, options.filter, context.pause);
    try {
      const rows = exportRowRepository(snapshot.db);
      const notes: string[] = [];
      const { each, expect, finished } = walker(context, job, signal);
      const named = namingOf(context, rows.annotators(), options.pseudonyms);
      const target: ExportTarget = {
        context,
        snapshot,
        rows,
        options,
        signal,
        named,
        file: folder.file,
        expect,
        each,
        note: (text) => notes.push(text),
      };
      const exported = await writer.write(target);
      await writeCodebook(target, writer, exported, notes);
      signal.throwIfAborted();
      const files = folder.finish();
      finished();
      return { files, counts: exported.counts, notes };
    } catch (error) {
      folder.discard();
      throw signal.aborted ? nothingWritten() : error;
    } finally {
      snapshot.close();
    }
  });
}

const nothingWritten = () => new Refusal('cancelled', 'Cancelled. Nothing was written.');

function walker({ pause, emit }: StudyContext, job: string, signal: AbortSignal) {
  let done = 0;
  let total = 0;
  let sliceEnd = performance.now() + sliceMilliseconds;
  let told = 0;

  function tell(): void {
    told = performance.now();
    const whole = Math.max(total, done);
    emit('job.progress', { job, label: '', done, total: whole, unit: 'records', accepted: done });
  }

  async function rest(): Promise<void> {
    await pause();
    signal.throwIfAborted();
    if (performance.now() - told > progressMilliseconds) tell();
    sliceEnd = performance.now() + sliceMilliseconds;
  }

  return {
    expect(rows: number): void {
      total += rows;
    },
    async each<Row>(rows: Iterable<Row>, take: (row: Row) => void): Promise<number> {
      let n = 0;
      for (const row of rows) {
        take(row);
        n++;
        done++;
        if (n % rowsPerLook === 0 && performance.now() > sliceEnd) await rest();
      }
      signal.throwIfAborted();
      return n;
    },
    finished(): void {
      total = done;
      tell();
    },
  };
}
