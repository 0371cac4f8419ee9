import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession } from '../../../electron/core/session.ts';
import { longDialogue } from './long-dialogue.ts';

/** A study with one task that a human and a simulator each worked on for so many turns. @returns its file */
export async function longStudy(turns: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = { 'tau_bench_tasks_unified.json': 'retail_1', 'eval_results_simulator.json': 'retail_1_1' };
  const written = Object.entries(files).map(([name, id], index) => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify({ [id]: { conversation: longDialogue(turns, 3 + index), reward: index } }));
    return file;
  });
  const study = path.join(folder, 'long.counterpart');
  const session = openSession(study, { installation: 'bench', create: true, name: 'long' });
  await session.dispatch('import.run', { files: written, options: {}, job: 'bench' });
  await session.close();
  return study;
}
