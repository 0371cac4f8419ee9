import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeyPair } from '../../../electron/core/packet/crypto.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { archived, studyOf } from '../support/archive-fixture.ts';
import { judgeAll, makePacket, plannedStudy } from '../support/packet-fixture.ts';
import { type TestSession, temporaryFolder } from '../support/study-fixture.ts';

const acts = ['judge', 'undo', 'enter', 'packet', 'leaks', 'options', 'rule', 'plan', 'withdraw', 'unblind'] as const;
const work = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(9)), { minLength: 4, maxLength: 14 });

/** A study of blind items in which people do one thing after another. */
async function worked(steps: readonly (readonly [(typeof acts)[number], number])[]): Promise<TestSession> {
  const study = await plannedStudy(['Ada', 'Ben'], 4);
  for (const [act, n] of steps) await step(study, act, n, n % 2 === 0 ? 'Ada' : 'Ben').catch(() => undefined);
  return study;
}

async function step(study: TestSession, act: string, n: number, annotator: string): Promise<unknown> {
  const item = async () => {
    const queue = await study.call('work.queue', { annotator });
    return { item: queue[n % queue.length]?.id ?? '', annotator };
  };
  switch (act) {
    case 'judge':
      return study.call('item.set', { ...(await item()), field: 'answer:verdict', value: n < 5 ? 'A' : 'Cannot tell' });
    case 'undo':
      return study.call('item.undo', await item());
    case 'enter':
      await study.call('session.enter', { annotator });
      await study.call('item.set', { ...(await item()), field: 'answer:verdict', value: 'B' });
      return study.call('session.coordinator', { confirm: true });
    case 'packet': {
      const file = await makePacket(study, annotator, `packet-${n}-${Math.random()}`);
      await judgeAll(file, newKeyPair(), () => 'A', 2);
      return study.call('packet.merge', { files: [file], dryRun: false, trust: [] });
    }
    case 'leaks': {
      await study.call('leaks.scan', {});
      const [first] = await study.call('leaks.list', {});
      return study.call('leaks.decide', { ids: [first?.id ?? 0], decision: 'redacted', reason: 'a name' });
    }
    case 'options':
      return study.call('work.options.set', { minimumSeconds: n, guidelines: 'Judge the customer, "not" the agent.' });
    case 'rule':
      return study.call('judgements.rule', {
        failedChecks: n + 1,
        paceShare: 0.2,
        straightLining: 0.9,
        leastItems: 3,
      });
    case 'plan':
      return study.call('plan.make', { annotators: [annotator, 'Cleo'], kinds: ['single'], overlap: 1, seed: n });
    case 'withdraw':
      return study.call('plan.withdraw', { annotator: 'Cleo' });
    default:
      return study.call('unblind', { confirm: 'unblind' });
  }
}

/** Every row of the tables of blind work, by what means the same in every file. */
function contents({ context: { db } }: TestSession): Json {
  const all = (sql: string) => db.prepare(sql).all() as Json;
  return {
    settings: all("SELECT key, value FROM study_meta WHERE key = 'work_options'"),
    plans: all('SELECT uid, made_at, seed, options FROM plan ORDER BY uid'),
    items: all(`
      SELECT i.uid, i.kind, c.uid AS first, d.uid AS second, i.cut, i.role, r.uid AS repeat_of, i.expected, i.notice, i.blind,
        i.instrument_id, p.uid AS plan
      FROM item AS i JOIN conversation AS c ON c.id = i.conversation_id
      LEFT JOIN conversation AS d ON d.id = i.second_conversation_id
      LEFT JOIN item AS r ON r.id = i.repeat_of LEFT JOIN plan AS p ON p.id = i.plan_id ORDER BY i.uid`),
    assignments: all(`SELECT i.uid, a.name, x.place, x.left_member, x.withdrawn FROM assignment AS x
      JOIN item AS i ON i.id = x.item_id JOIN annotator AS a ON a.id = x.annotator_id ORDER BY a.name, i.uid`),
    aliases: all(
      'SELECT s.kind, s.origin, a.alias FROM source_alias AS a JOIN source AS s ON s.id = a.source_id ORDER BY 1, 2',
    ),
    leaks: all(`SELECT c.uid, l.position, l.place, l.code, l.excerpt, l.decision, l.reason, l.decided_at FROM leak AS l
      JOIN conversation AS c ON c.id = l.conversation_id ORDER BY 1, 2, 3, 4`),
    // with how many answers stood before each entry, and which of its annotator's came after it
    log: all(`SELECT event, annotator, detail, at,
        (SELECT count(*) FROM revision AS r WHERE r.id <= log.after_revision) AS before,
        (SELECT group_concat(r.uid) FROM (SELECT uid FROM revision WHERE id > log.after_revision ORDER BY uid) AS r) AS later
      FROM session_log AS log ORDER BY id`),
    revisions: all('SELECT uid, author, lamport, field, value, undoes, redoes, at, shape FROM revision ORDER BY uid'),
    packets: all(`SELECT p.uid, a.name, p.made_at, p.manifest_hash, p.items, p.state FROM packet AS p
      JOIN annotator AS a ON a.id = p.annotator_id ORDER BY p.uid`),
    keys: all(`SELECT a.name, k.public_key, k.fingerprint, k.pinned_at FROM annotator_key AS k
      JOIN annotator AS a ON a.id = k.annotator_id ORDER BY 1`),
    proofs: all(`SELECT r.uid, p.packet_uid, p.prev, p.hash, p.signature FROM revision_proof AS p
      JOIN revision AS r ON r.id = p.revision_id ORDER BY 1`),
  };
}

const runs = Number(process.env.COUNTERPART_ROUND_TRIPS ?? 5);

test('plans, aliases, leaks, sessions, packets and proofs go through the archive whole', async () => {
  await fc.assert(
    fc.asyncProperty(work, async (steps) => {
      const study = await worked([['leaks', 0], ['enter', 1], ...steps]);
      const text = await archived(study);
      const copy = await studyOf(text);
      expect(contents(copy)).toEqual(contents(study));
      expect(await copy.call('judgements.list', {})).toEqual(await study.call('judgements.list', {}));
      expect(await archived(copy)).toBe(text);
    }),
    { numRuns: runs, seed: 20261125, endOnFailure: true },
  );
}, 120_000);

test('keys that are secret stay, and under pseudonyms nothing tells who somebody is', async () => {
  const study = await worked([
    ['enter', 0],
    ['packet', 0],
    ['packet', 1],
  ]);
  await archived(study, { pseudonyms: true }); // draws the key of pseudonyms
  const { db } = study.context;
  const one = (sql: string) => Object.values(db.prepare(sql).get() as object)[0] as string;
  const secrets = [
    one('SELECT private_key FROM study_key'),
    one("SELECT value FROM study_meta WHERE key = 'pseudonym_key'"),
    one("SELECT value FROM study_meta WHERE key = 'uid'"),
  ];
  const open = await archived(study);
  for (const secret of secrets) expect(open).not.toContain(JSON.stringify(secret).slice(1, -1));
  expect(open).toContain('"type":"proof"');
  const hidden = await archived(study, { pseudonyms: true });
  for (const word of ['Ada', 'Ben', '"type":"proof"', '"type":"packet"', '"type":"pin"'])
    expect(hidden).not.toContain(word);
  expect((await (await studyOf(hidden)).call('annotators.list', {})).map(({ name }) => name[0])).toEqual(['R', 'R']);
});

test('a study with a session log of its own keeps it, and says so', async () => {
  const [study, other] = [await worked([['unblind', 0]]), await worked([])];
  const file = path.join(temporaryFolder(), 'study.counterpart.jsonl');
  writeFileSync(file, await archived(study));
  const report = await other.call('import.run', { files: [file], options: {}, job: 'in' });
  expect(report.issues.map(({ message }) => message)).toContain(
    'The study has a session log of its own, which stays as it is. The record was left out.',
  );
  expect((await other.call('judgements.list', {})).unblindedAt).toBe(null);
});
