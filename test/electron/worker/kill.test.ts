import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { addConversations, newStudy, openTestSession } from '../support/study-fixture.ts';

/** More rounds: COUNTERPART_KILL_ROUNDS=200 npx vitest run test/electron/worker/kill.test.ts */
const rounds = Number(process.env.COUNTERPART_KILL_ROUNDS ?? 20);
const script = path.join(import.meta.dirname, 'rate-until-killed.ts');

interface Acknowledged {
  field: string;
  value: string;
  /** Length of the log after this answer. */
  revisions: number;
}

/** Rates until it is killed, at a random moment after its first answer. @returns what it was told is saved */
async function rateAndKill(file: string, target: string): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [script, file, target], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (acknowledged.length === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 120);
    acknowledged.push(JSON.parse(line) as Acknowledged);
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

it(`keeps every acknowledged answer when the process is killed, ${rounds} times`, {
  timeout: 10_000 * rounds,
}, async () => {
  const study = newStudy();
  const [target = ''] = addConversations(study.context.db, [{ key: 'airline_0', source: 'Human' }]);
  await study.close();
  let answers = 0;
  for (let round = 0; round < rounds; round++) {
    const acknowledged = await rateAndKill(study.file, target);
    answers += acknowledged.length;
    const after = openTestSession(study.file);
    expect(await after.call('study.info', {})).toMatchObject({ readOnly: false });
    expect(after.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const { id: item } = await after.call('item.resolve', { annotator: 'Ada', target });
    const log = await after.call('item.history', { item, annotator: 'Ada' });
    for (const { field, value, revisions } of acknowledged) {
      expect(log[revisions - 1]).toMatchObject({ field, value, lamport: revisions });
    }
    await after.close();
  }
  expect(answers).toBeGreaterThan(rounds);
});
