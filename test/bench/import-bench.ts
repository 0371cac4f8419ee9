import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorker } from '../../electron/worker/client.ts';
import type { ImportReport } from '../../shared/domain/import.ts';
import { benchLarge } from './import-large.ts';
import { line, medianOf, timed } from './median.ts';
import { rolloutFile } from './rollout-file.ts';

/** Import of a 4 MB rollout file beside `JSON.parse` of the same bytes; the limit is three times that plus one second. */
export async function bench(): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
  try {
    const file = path.join(dir, 'simulator-airline.json');
    const text = rolloutFile(200, 7);
    writeFileSync(file, text);
    const parse = await medianOf(5, () => JSON.parse(readFileSync(file, 'utf8')));
    const times: number[] = [];
    for (const run of [1, 2, 3]) times.push(await timed(() => importInto(path.join(dir, `${run}.counterpart`), file)));
    const median = times.sort((a, b) => a - b)[1] as number;
    line('JSON.parse', `${parse.toFixed(0)} ms`);
    line(
      `import of ${(text.length / 1e6).toFixed(1)} MB, study made and closed`,
      `${median.toFixed(0)} ms`,
      `${(3 * parse + 1000).toFixed(0)} ms`,
    );
    await benchLarge(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function importInto(study: string, file: string): Promise<void> {
  const worker = await startWorker({ installation: 'bench' });
  try {
    await worker.open(study, { create: true, name: 'bench' });
    const options = { domain: 'airline' };
    const report = (await worker.call('import.run', { files: [file], options, job: 'bench' })) as ImportReport;
    if (report.accepted !== 200) throw new Error(`${report.accepted} of 200 records were imported.`);
  } finally {
    await worker.close();
  }
}
