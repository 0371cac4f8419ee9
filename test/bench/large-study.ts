import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession, type StudySession } from '../../electron/core/session.ts';
import type { ImportReport } from '../../shared/domain/import.ts';
import { largeResultsFile } from './large-results-file.ts';

const sources = 3;
/** Of one conversation in `largeResultsFile`. */
const bytesEach = 3450;

let made: { folder: string; file: string } | null = null;

/**
 * A study of three simulators with 100,000 conversations together (COUNTERPART_BENCH_CONVERSATIONS), imported and indexed as
 * in the app; made once for all benches of a run. Seeded.
 */
export async function largeStudy(): Promise<{ session: StudySession; folder: string }> {
  if (made) return { session: open(made.file), folder: made.folder };
  const wanted = Number(process.env.COUNTERPART_BENCH_CONVERSATIONS ?? 100_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = Array.from({ length: sources }, (_, i) => path.join(folder, `eval_results_simulator-${i + 1}.json`));
  for (const [i, file] of files.entries()) largeResultsFile(file, (wanted * bytesEach) / sources, 21 + i);
  const file = path.join(folder, 'large.counterpart');
  const session = open(file, true);
  const input = { files, options: {}, job: 'bench' };
  const report = (await session.dispatch('import.run', input)) as ImportReport;
  for (const done of files) rmSync(done);
  while (((await session.dispatch('study.info', {})) as { unindexed: number }).unindexed > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  console.log(`  ${report.accepted} conversations of ${sources} simulators`);
  made = { folder, file };
  return { session, folder };
}

function open(file: string, create = false): StudySession {
  return openSession(file, { installation: 'bench', create, name: 'bench' });
}
