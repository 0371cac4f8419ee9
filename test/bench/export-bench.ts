import { copyFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StudySession } from '../../electron/core/session.ts';
import type { ExportResult } from '../../shared/contract/outputs.ts';
import { largeStudy } from './large-study.ts';
import { line, timed } from './median.ts';

const formats = ['counterpart-jsonl', 'tau-usi', 'hf-dataset'];

/** Exports of a large study beside a file copy and a bare SELECT of the same records in the same run. */
export async function bench(): Promise<void> {
  const { session, folder } = await largeStudy();
  try {
    for (const format of formats) await measured(session, folder, format, {});
    await measured(session, folder, 'hf-dataset', { splits: 'jsonl' });
  } finally {
    await session.close();
  }
}

async function measured(session: StudySession, folder: string, format: string, options: object): Promise<void> {
  const out = path.join(folder, 'out');
  let bytes = 0;
  const memory = peak();
  const pauses = longestPause();
  const took = await timed(async () => {
    const { files } = (await session.dispatch('export.run', { format, out, options, job: format })) as ExportResult;
    bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  });
  const rate = (milliseconds: number) => `${(bytes / 1e3 / milliseconds).toFixed(0)} MB/s`;
  const name = `${format}${'splits' in options ? ' (jsonl)' : ''}`;
  const limit = format === 'hf-dataset' ? '' : '40 MB/s';
  line(`${name}, ${(bytes / 1e6).toFixed(0)} MB`, rate(took), limit);
  line('  memory above the start, at most', `${(memory() / 1e6).toFixed(0)} MB`);
  line('  others waited at most', `${pauses().toFixed(0)} ms`, '100 ms');
  if (format === 'counterpart-jsonl') {
    const file = path.join(out, 'study.counterpart.jsonl');
    const copy = await timed(() => copyFileSync(file, `${file}.copy`));
    line('  file copy of the same', `${(statSync(file).size / 1e3 / copy).toFixed(0)} MB/s`);
    const select = session.context.db.prepare('SELECT raw FROM conversation_raw');
    let characters = 0;
    const read = await timed(() => {
      for (const row of select.iterate() as Iterable<{ raw: string }>) characters += row.raw.length;
    });
    line('  bare SELECT of the records', `${(characters / 1e3 / read).toFixed(0)} MB/s`);
  }
  rmSync(out, { recursive: true, force: true });
}

function peak(): () => number {
  globalThis.gc?.();
  const start = process.memoryUsage().rss;
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  return () => {
    clearInterval(timer);
    return most - start;
  };
}

/** Time between two turns of the event loop: how long another command would have waited. */
function longestPause(): () => number {
  let last = performance.now();
  let longest = 0;
  let running = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  turn();
  return () => {
    running = false;
    return longest;
  };
}
