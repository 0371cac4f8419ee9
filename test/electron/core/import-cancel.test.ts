import { describe, expect, test } from 'vitest';
import { conversationHash } from '../../../electron/db/content-hash.ts';
import { importLogRepository } from '../../../electron/db/import-log.ts';
import { importStaging } from '../../../electron/db/import-staging.ts';
import type { Events } from '../../../shared/contract/events.ts';
import type { ConversationDraft } from '../../../shared/domain/import.ts';
import { newStudy, openTestSession, temporaryFolder } from '../support/study-fixture.ts';
import { contents, entry, fileOf, run } from './import-fixture.ts';

const many = (count: number, words = 200) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`airline_${i}_1`, entry(`number ${i} `.repeat(words))]));

describe('an import that does not come to its end', () => {
  test('cancelled, it leaves the study as it was, and the study takes the next one', async () => {
    const progress: Events['job.progress'][] = [];
    const study = newStudy({
      emit: (name, payload) => {
        if (name !== 'job.progress') return;
        progress.push(payload as Events['job.progress']);
        if (progress.some(({ accepted }) => accepted > 0)) void study.call('job.cancel', { job: 'long' });
      },
    });
    await run(study, fileOf('eval_results_first.json', many(3, 1)));
    const before = contents(study);
    progress.length = 0;
    const file = fileOf('eval_results_long.json', many(3000));
    const options = {};
    await expect(study.call('import.run', { files: [file], options, job: 'long' })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(contents(study)).toEqual(before);
    expect(progress.map(({ label }) => label)).toContain('import');
    expect(progress.every(({ done, total, unit }) => done <= total && unit === 'bytes')).toBe(true);
    await expect(run(study, fileOf('eval_results_next.json', many(2, 1)))).resolves.toMatchObject({ accepted: 2 });
  });

  test('while it runs its rows are invisible, other commands are served, and a second import is refused', async () => {
    const study = newStudy();
    const file = fileOf('eval_results_long.json', many(3000));
    const ended = run(study, file).then(() => true);
    let staged = 0;
    let answered = 0;
    let longest = 0;
    for (let done = false; !done; ) {
      const started = performance.now();
      const info = await study.call('study.info', {});
      longest = Math.max(longest, performance.now() - started);
      const rows = study.context.db.prepare('SELECT count(*) FROM conversation').pluck().get() as number;
      if (rows > 0 && info.conversations === 0) staged++;
      if (staged === 1) await expect(run(study, file)).rejects.toMatchObject({ code: 'import_running' });
      answered++;
      done = await Promise.race([ended, new Promise<false>((resolve) => setTimeout(() => resolve(false), 2))]);
    }
    expect(staged).toBeGreaterThan(3);
    expect(answered).toBeGreaterThan(10);
    expect(longest).toBeLessThan(500);
    expect((await study.call('study.info', {})).conversations).toBe(3000);
  });

  test('cut off by a crash, it is cleared when the study is next opened, and nothing of it was ever seen', async () => {
    const file = `${temporaryFolder()}/study.counterpart`;
    const first = openTestSession(file, { create: true, name: 'Study' });
    await run(first, fileOf('eval_results_a.json', many(2, 1)));
    const before = contents(first);
    const draft = (i: number): ConversationDraft => ({
      type: 'conversation',
      format: 'eval-results',
      source: { kind: 'simulator', label: 'half' },
      instanceId: `retail_${i}`,
      task: { key: `retail_${i}`, domain: 'retail' },
      batch: null,
      run: null,
      reward: 1,
      keep: undefined,
      raw: '{"conversation": []}',
      turns: 0,
      userTurns: 0,
      words: 0,
      messages: 0,
      surveyAnswered: null,
    });
    // What a killed process leaves: staged rows and no last transaction.
    const { db } = first.context;
    const log = importLogRepository(db);
    const id = log.begin({ uid: 'u', file: 'f', format: 'x', fileHash: '', bytes: 0, at: '', options: '{}' });
    log.addIssue(id, 1, { severity: 'warning', code: 'x', file: 'f', place: '', message: '' });
    const staging = importStaging(db);
    for (let i = 0; i < 1200; i++) {
      staging.conversation(id, draft(i), conversationHash('simulator', 'half', `retail_${i}`, draft(i).raw));
    }
    staging.survey(id, { type: 'survey', label: 'half', key: 'k', raw: '{}' }, Buffer.from('hash'));
    staging.hold(id, 1, '{}');
    expect(await first.call('study.info', {})).toMatchObject({ conversations: 2, tasks: 2, surveys: 0 });
    expect((await first.call('sources.list', {})).map(({ label }) => label)).toEqual(['a']);
    await first.close();

    const second = openTestSession(file);
    const unfinished = second.context.db.prepare("SELECT count(*) FROM import WHERE state = 'staging'").pluck();
    await expect.poll(() => unfinished.get(), { timeout: 10_000 }).toBe(0);
    expect(contents(second)).toEqual(before);
  });
});
