import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { importLimits } from './import-limits.ts';
import { largeResultsFile } from './large-results-file.ts';
import { line } from './median.ts';

const sampleBytes = 32e6;
const seed = 11;

interface Measured {
  accepted: number;
  browsable: number;
  indexed: number;
  duringImport: number[];
  duringIndexing: number[];
  peak: number;
}

/**
 * A large `eval-results` file into a new study, in a process of its own, with ratings given meanwhile; beside the limits of
 * the same records in the same run. COUNTERPART_BENCH_MB sets the size (default 128; 1000 for the whole).
 */
export async function benchLarge(folder: string): Promise<void> {
  const wanted = Number(process.env.COUNTERPART_BENCH_MB ?? 128) * 1e6;
  const file = path.join(folder, 'eval_results_large.json');
  const { records, bytes } = largeResultsFile(file, wanted, seed);
  const sample = path.join(folder, 'eval_results_sample.json');
  largeResultsFile(sample, Math.min(sampleBytes, wanted), seed);
  const small = path.join(folder, 'eval_results_small.json');
  writeFileSync(small, JSON.stringify({ airline_0_1: { conversation: [{ role: 'user', content: 'hello' }] } }));

  const measured = await measuredImport([path.join(folder, 'large.counterpart'), file, small]);
  if (measured.accepted !== records) throw new Error(`${measured.accepted} of ${records} records were imported.`);
  const limits = await importLimits(folder, sample);
  const rate = (size: number, milliseconds: number) => size / 1e3 / milliseconds;
  const shown = (value: number) => `${value.toFixed(1)} MB/s`;
  const whole = rate(bytes, measured.indexed);
  const bare = rate(limits.bytes, limits.insertsWithIndex);
  console.log(`  ${records} conversations, ${(bytes / 1e6).toFixed(0)} MB of eval-results`);
  line('JSON.parse alone', shown(rate(limits.bytes, limits.parse)));
  line('bare inserts', shown(rate(limits.bytes, limits.inserts)));
  line('bare inserts with index', shown(bare));
  line('rows browsable', shown(rate(bytes, measured.browsable)), '40 MB/s');
  line('search index whole', shown(whole), '12 MB/s');
  line('search index whole, share of bare inserts with index', (whole / bare).toFixed(2), '0.70');
  line('peak memory', `${(measured.peak / 1e6).toFixed(0)} MB`, '500 MB');
  line('rating during import, p99', percentile(measured.duringImport), '100 ms');
  line('rating during indexing, p99', percentile(measured.duringIndexing), '100 ms');
}

async function measuredImport(given: string[]): Promise<Measured> {
  const script = path.join(import.meta.dirname, 'import-process.ts');
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, ...given], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Measured;
}

function percentile(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `${at(0.99).toFixed(0)} ms (median ${at(0.5).toFixed(0)}, n ${sorted.length})`;
}
