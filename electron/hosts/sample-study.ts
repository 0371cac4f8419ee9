import { Refusal } from '../../shared/domain/errors.ts';
import type { StudyWorker } from './study-worker.ts';

/** Makes the bundled sample study at this path. */
export async function makeSample(file: string, start: () => Promise<StudyWorker>): Promise<void> {
  const worker = await start();
  try {
    await worker.open(file, { create: true, name: 'Sample study' });
  } catch (cause) {
    throw new Refusal('no_sample', `The sample study could not be made at ${file}.`, null, cause);
  } finally {
    await worker.close();
  }
}
