import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readUsiFiles } from '../../electron/hosts/cli/usi-files.ts';
import { startWorker, type WorkerClient } from '../../electron/worker/client.ts';
import type { ImportReport } from '../../shared/domain/import.ts';
import { extractFeatures } from '../../shared/usi/features.ts';
import { tableKernel } from '../../shared/usi/intervals/kernel.ts';
import { resampleTable } from '../../shared/usi/intervals/resample.ts';
import { PROFILES } from '../../shared/usi/profile.ts';
import { scoreStudy } from '../../shared/usi/score.ts';
import type { UsiStudy } from '../../shared/usi/study.ts';
import { computeTable } from '../../shared/usi/table.ts';
import { line, medianOf, timed } from './median.ts';
import { usiFiles } from './usi-study.ts';

const REPLICATES = 2000;

/** The User-Sim Index of the published design at full size: 165 tasks x 3 people, 31 simulators x 3 runs. */
export async function bench(): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
  try {
    const written = writeStudy(dir);
    const study = readUsiFiles({ ...written, surveys: dir });
    const entries = [...study.humans.flat(), ...study.sources.flatMap((source) => source.entries)];
    line('conversations, JSON', `${entries.length}, ${(written.bytes / 1e6).toFixed(0)} MB`);

    const options = { profile: 'published', difficulty: 'pooled', evaluation: 'participants' } as const;
    const table = await medianOf(3, () => computeTable(study, options));
    line('table from parsed input', `${table.toFixed(0)} ms`, '1600 ms');
    const features = await medianOf(3, () => {
      for (const { messages } of entries) extractFeatures(messages ?? [], 'llm');
    });
    line('features of a conversation', `${((1000 * features) / entries.length).toFixed(1)} us`, '120 us');

    const intervals = await medianOf(1, () => bootstrap(study));
    line(`${REPLICATES} replicates of every cell, one thread`, `${intervals.toFixed(0)} ms`, '5000 ms');
    line(
      'memory of a process that scores the files',
      `${memoryOf(['usi', '--humans', written.humans, '--sims', dir, '--surveys', dir])} MB`,
      '400 MB',
    );
    await fromStudy(dir, [written.humans, ...written.sims, ...written.surveyFiles]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeStudy(dir: string) {
  const { humans, simulators, surveys } = usiFiles(11);
  const write = ({ name, text }: { name: string; text: string }) => {
    const file = path.join(dir, name);
    writeFileSync(file, text);
    return file;
  };
  const bytes = [humans, ...simulators].reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { bytes, humans: write(humans), sims: simulators.map(write), surveyFiles: surveys.map(write) };
}

function bootstrap(study: UsiStudy): void {
  const rules = PROFILES.published;
  const scored = scoreStudy(study, { rules, difficulty: 'pooled', evaluation: 'participants', fill: 'reference' });
  resampleTable(tableKernel(scored), { replicates: REPLICATES, seed: 1 });
}

/** The same through a study file: first table (measures everything), table with kept features, intervals meanwhile. */
async function fromStudy(dir: string, files: string[]): Promise<void> {
  const worker = await startWorker({ installation: 'bench' });
  try {
    const file = path.join(dir, 'bench.counterpart');
    await worker.open(file, { create: true, name: 'bench' });
    const report = (await worker.call('import.run', { files, options: {}, job: 'import' })) as ImportReport;
    line('imported into a study', `${report.accepted}`);
    const first = await timed(() => worker.call('usi.table', {}));
    line('first table of the study, features measured and kept', `${first.toFixed(0)} ms`);
    const kept = await medianOf(5, () => worker.call('usi.table', {}));
    line('table of the study with kept features', `${kept.toFixed(0)} ms`, '150 ms');
    await meanwhile(worker);
  } finally {
    await worker.close();
  }
  const again = await startWorker({ installation: 'bench' });
  try {
    await again.open(path.join(dir, 'bench.counterpart'));
    const cold = await timed(() => again.call('usi.table', {}));
    line('the same just after opening the study', `${cold.toFixed(0)} ms`);
  } finally {
    await again.close();
  }
  const study = ['--study', path.join(dir, 'bench.counterpart')];
  line('memory of a process that scores the study', `${memoryOf(['usi', ...study])} MB`, '400 MB');
}

/** Largest resident memory of one run of the command line, in MB, as the operating system counted it. */
function memoryOf(args: string[]): number {
  const cli = path.join(import.meta.dirname, '..', '..', 'electron', 'hosts', 'cli', 'main.ts');
  const script = `
    const { main } = await import(${JSON.stringify(cli)});
    await main(${JSON.stringify(args)});
    console.error('maxrss ' + process.resourceUsage().maxRSS);`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return Math.round(Number(/maxrss (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
}

/** Answers of the study while its intervals are computed. */
async function meanwhile(worker: WorkerClient): Promise<void> {
  const waits: number[] = [];
  let running = true;
  const start = performance.now();
  const work = worker
    .call('usi.intervals', { options: {}, replicates: REPLICATES, seed: 1, job: 'intervals' })
    .finally(() => {
      running = false;
    });
  while (running) {
    waits.push(await timed(() => worker.call('annotators.list', {})));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await work;
  line(`${REPLICATES} replicates through the study`, `${(performance.now() - start).toFixed(0)} ms`, '5000 ms');
  waits.sort((a, b) => a - b);
  line(
    'answers of the study meanwhile, p99',
    `${(waits[Math.floor(waits.length * 0.99)] ?? 0).toFixed(1)} ms`,
    '100 ms',
  );
}
