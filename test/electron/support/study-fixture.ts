import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openSession, type SessionOptions, type StudySession } from '../../../electron/core/session.ts';
import { contentHash, conversationHash, conversationUid } from '../../../electron/db/content-hash.ts';
import type { Db } from '../../../electron/db/database.ts';
import { naturalOrder } from '../../../electron/db/natural-order.ts';
import type { CommandName, Input } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { readInstanceId, splitBatch } from '../../../shared/formats/instance-id.ts';

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type TestSession = StudySession & {
  file: string;
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
};

/** A new study in a folder of its own, closed with the test. */
export function newStudy(options: Partial<SessionOptions> = {}): TestSession {
  return openTestSession(path.join(temporaryFolder(), 'study.counterpart'), {
    create: true,
    name: 'Study',
    ...options,
  });
}

export function openTestSession(file: string, options: Partial<SessionOptions> = {}): TestSession {
  const session = openSession(file, { installation: 'here', ...options });
  onTestFinished(() => session.close());
  return { ...session, file, call: (name, input) => session.dispatch(name, input) as never };
}

export interface TestConversation {
  /** Key in its file: `airline_0`, `airline_0_ann2`, `retail_3_1`. */
  key: string;
  source: string;
  kind?: 'human' | 'simulator';
  /** Texts, user first, in turn. */
  turns?: string[];
  reward?: Json;
  keep?: Json;
  survey?: Record<string, string>;
}

/** Writes conversations as a finished import would. @returns their ids in the order given */
export function addConversations(db: Db, conversations: readonly TestConversation[]): string[] {
  const importRow = db
    .prepare(
      "INSERT INTO import (uid, file, format, file_hash, bytes, at, state) VALUES (?, 'test.json', 'tau-usi', '', 0, '', 'complete')",
    )
    .run(`import-${(db.prepare('SELECT count(*) AS n FROM import').get() as { n: number }).n}`).lastInsertRowid;
  return db.transaction(() => conversations.map((conversation) => addConversation(db, importRow, conversation)))();
}

function addConversation(db: Db, importRow: number | bigint, given: TestConversation): string {
  const { key, source, kind = 'human', turns = ['hello', 'how can I help'], reward, keep, survey } = given;
  const { batch, id } = splitBatch(key);
  const { task, domain, run } = readInstanceId(id);
  const record: Record<string, Json> = {
    conversation: turns.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
  };
  if (reward !== undefined) record.reward = reward;
  if (keep !== undefined) record.keep = keep;
  if (survey) {
    record.survey = Object.fromEntries(
      Object.entries(survey).map(([field, answer]) => [field, { question: '', answer }]),
    );
  }
  const raw = JSON.stringify(record);
  db.prepare(
    `INSERT INTO source (kind, origin, label, position) VALUES (?, ?, ?, (SELECT count(*) FROM source)) ON CONFLICT DO NOTHING`,
  ).run(kind, source, source);
  db.prepare('INSERT INTO task (key, domain) VALUES (?, ?) ON CONFLICT DO NOTHING').run(task, domain);
  const hash = conversationHash(kind, source, key, raw);
  const uid = conversationUid(hash);
  const users = turns.filter((_, i) => i % 2 === 0);
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO conversation (uid, import_id, source_id, task_id, task_order, format, instance_id, batch, run, ordinal,
        reward_json, reward, keep_json, kept, messages, turns, user_turns, words, survey_answered, content_hash)
       VALUES (@uid, @importRow, (SELECT id FROM source WHERE kind = @kind AND origin = @source),
        (SELECT id FROM task WHERE key = @task), @order, @format, @key, @batch, @run,
        (SELECT count(*) FROM conversation), @rewardJson, @reward, @keepJson, @kept, @messages, @messages, @users, @words,
        @answered, @hash)`,
    )
    .run({
      uid,
      importRow,
      kind,
      source,
      task,
      order: naturalOrder(task),
      format: kind === 'human' ? 'tau-usi' : 'eval-results',
      key,
      batch: kind === 'human' ? batch : null,
      run: kind === 'human' ? null : run,
      rewardJson: reward === undefined ? null : JSON.stringify(reward),
      reward: typeof reward === 'number' ? reward : null,
      keepJson: keep === undefined ? null : JSON.stringify(keep),
      kept: keep === undefined || keep ? 1 : 0,
      messages: turns.length,
      users: users.length,
      words: users.join(' ').split(/\s+/).filter(Boolean).length,
      answered: survey ? Object.keys(survey).length : null,
      hash,
    });
  db.prepare('INSERT INTO conversation_raw (conversation_id, raw) VALUES (?, ?)').run(lastInsertRowid, raw);
  return uid;
}

/** Resolves when the background index has nothing left. */
export async function indexed(session: TestSession): Promise<void> {
  session.context.emit('study.changed', { what: 'conversations' });
  while ((await session.call('study.info', {})).unindexed > 0) await session.context.pause();
}

/** Writes one rater's survey answers about human conversations: key -> question -> option text. */
export function addSurveys(db: Db, label: string, surveys: Record<string, Record<string, string>>): void {
  const insert = db.prepare(
    'INSERT INTO survey (import_id, label, entry_key, ordinal, raw, content_hash) VALUES ((SELECT max(id) FROM import), ?, ?, ?, ?, ?)',
  );
  for (const [ordinal, [key, answers]] of Object.entries(surveys).entries()) {
    const survey = Object.fromEntries(
      Object.entries(answers).map(([field, answer]) => [field, { question: '', answer }]),
    );
    insert.run(label, key, ordinal, JSON.stringify({ survey }), contentHash(label, key));
  }
}
