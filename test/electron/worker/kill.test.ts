import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { newKeyPair } from '../../../electron/core/packet/crypto.ts';
import { judgeAll, makePacket, openPacketWork, plannedStudy } from '../support/packet-fixture.ts';
import { addConversations, newStudy, openTestSession, temporaryFolder } from '../support/study-fixture.ts';

/** More rounds: COUNTERPART_KILL_ROUNDS=500 npx vitest run test/electron/worker/kill.test.ts */
const rounds = Number(process.env.COUNTERPART_KILL_ROUNDS ?? 4);
const options = { timeout: 10_000 * rounds };

interface Acknowledged {
  field: string;
  value: string;
  /** Length of the log after this answer. */
  revisions: number;
}

/** Runs a script until it is killed, at a random moment after its first line. @returns what it said until then */
async function runAndKill<Line>(script: string, args: string[], within = 120): Promise<Line[]> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Line[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (said.length === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * within);
    said.push(JSON.parse(line) as Line);
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}

function expectKept(log: readonly unknown[], acknowledged: readonly Acknowledged[]): void {
  for (const { field, value, revisions } of acknowledged)
    expect(log[revisions - 1]).toMatchObject({ field, value, lamport: revisions });
}

it(`a study keeps every acknowledged answer when the process is killed, ${rounds} times`, options, async () => {
  const study = newStudy();
  const [target = ''] = addConversations(study.context.db, [{ key: 'airline_0', source: 'Human' }]);
  await study.close();
  let answers = 0;
  for (let round = 0; round < rounds; round++) {
    const acknowledged = await runAndKill<Acknowledged>('rate-until-killed.ts', [study.file, target]);
    answers += acknowledged.length;
    const after = openTestSession(study.file);
    expect(await after.call('study.info', {})).toMatchObject({ readOnly: false });
    expect(after.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const { id: item } = await after.call('item.resolve', { annotator: 'Ada', target });
    expectKept(await after.call('item.history', { item, annotator: 'Ada' }), acknowledged);
    await after.close();
  }
  expect(answers).toBeGreaterThan(rounds);
});

it(
  `a packet keeps every acknowledged answer, its chain whole, when the process is killed, ${rounds} times`,
  options,
  async () => {
    const study = await plannedStudy(['Ada']);
    const file = await makePacket(study, 'Ada', 'ada');
    const [row] = await study.call('work.queue', { annotator: 'Ada' });
    const item = row?.id ?? '';
    const key = newKeyPair();
    let answers = 0;
    for (let round = 0; round < rounds; round++) {
      const acknowledged = await runAndKill<Acknowledged>('rate-until-killed.ts', [file, item, JSON.stringify(key)]);
      answers += acknowledged.length;
      // Opening proves every answer, its place and its signature.
      const after = openPacketWork(file, key);
      expectKept(await after.call('item.history', { item, annotator: 'Ada' }), acknowledged);
      await after.close();
    }
    expect(answers).toBeGreaterThan(rounds);
    expect((await study.call('packet.merge', { files: [file] })).new).toBeGreaterThanOrEqual(answers);
  },
);

it(`merging takes packets whole or not at all when the process is killed, ${rounds} times`, options, async () => {
  const names = ['Ada', 'Ben', 'Cas', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal'];
  const study = await plannedStudy(names, 10);
  const files: string[] = [];
  for (const name of names) {
    const file = await makePacket(study, name, name);
    await judgeAll(file, newKeyPair(), () => 'A');
    files.push(file);
  }
  await study.close();
  const [whole = 0] = await answersPerPacket(study.file, files);
  expect(whole).toBeGreaterThan(10);
  for (let round = 0; round < rounds; round++) {
    const copy = path.join(temporaryFolder(), 'study.counterpart');
    copyFileSync(study.file, copy);
    const acknowledged = await runAndKill<string>('merge-until-killed.ts', [copy, ...files], 250);
    const after = openTestSession(copy);
    expect(after.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const packets = await after.call('packet.list', {});
    const merged = packets.map((packet) => packet.merged);
    expect(merged.every((n) => n === 0 || n === whole)).toBe(true);
    expect(merged.filter((n) => n > 0).length).toBeGreaterThanOrEqual(acknowledged.length - 1);
    const { refused } = await after.call('packet.merge', { files });
    expect(refused).toEqual([]);
    expect((await after.call('packet.list', {})).map((packet) => packet.merged)).toEqual(names.map(() => whole));
    await after.close();
  }
});

/** What a merge of each into an untouched copy counts. */
async function answersPerPacket(study: string, files: string[]): Promise<number[]> {
  const copy = path.join(temporaryFolder(), 'study.counterpart');
  copyFileSync(study, copy);
  const session = openTestSession(copy);
  const counts: number[] = [];
  for (const file of files) counts.push((await session.call('packet.merge', { files: [file], dryRun: true })).new);
  await session.close();
  return counts;
}
