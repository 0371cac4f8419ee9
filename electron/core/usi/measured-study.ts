import { MEASURING } from '../../../shared/contract/events.ts';
import type { ProfileName } from '../../../shared/usi/profile.ts';
import type { StudyContext } from '../context.ts';
import { measurementKind, measurementVersion } from './measure.ts';

/** Records of one batch: a few megabytes, read in a few milliseconds. */
const batch = 100;

/**
 * Measures what has no kept measurement yet, in the compute thread, and keeps it. In a study that may only be read the
 * new measurements are returned instead. Other commands are served between batches, and progress is told.
 * @returns row id -> measurement as JSON text, for rows whose measurement could not be kept
 */
export async function ensureMeasured(context: StudyContext, profile: ProfileName): Promise<Map<number, string>> {
  const { measurements } = context.repositories;
  const version = measurementVersion(profile);
  const unkept = new Map<number, string>();
  const total = measurements.countMissing(measurementKind, version);
  let done = 0;
  for (let after = 0; ; ) {
    const records = measurements.missing(measurementKind, version, after, batch);
    const last = records.at(-1);
    if (!last) return unkept;
    after = last.id;
    const measured = await context.compute.run('measure', { records, profile });
    if (context.study.readOnly) for (const { id, data } of measured) unkept.set(id, data);
    else {
      context.transaction(() => {
        for (const { id, data } of measured) measurements.save(id, measurementKind, version, data);
      });
    }
    done += records.length;
    context.emit('job.progress', { job: MEASURING, label: 'measure', done, total, unit: 'records', accepted: done });
  }
}
