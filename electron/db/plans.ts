import type { Db } from './database.ts';

/** A conversation that could be judged, with what plans are stratified by. */
export interface CandidateRow {
  conversation: number;
  uid: string;
  kind: 'human' | 'simulator';
  source: string;
  task: string | null;
  domain: string | null;
  run: number | null;
  batch: number | null;
  /** Success rate of the task over all simulators; null without any. */
  success: number | null;
}

export interface NewItem {
  uid: string;
  kind: string;
  conversation: number;
  second: number | null;
  cut: number | null;
  instrument: string;
  role: string;
  repeatOf: number | null;
  /** JSON of the expected answers; null where there are none. */
  expected: string | null;
  notice: string | null;
  plan: number;
}

/** One assigned blind item with everything that only the coordinator may know. */
export interface KeyRow {
  item: string;
  kind: string;
  role: string;
  annotator: string;
  place: number;
  left: 0 | 1;
  withdrawn: 0 | 1;
  task: string | null;
  domain: string | null;
  firstKind: 'human' | 'simulator';
  firstSource: string;
  firstUid: string;
  secondKind: 'human' | 'simulator' | null;
  secondSource: string | null;
  secondUid: string | null;
  repeatOf: string | null;
  expected: string | null;
  instrument: string;
  state: string | null;
}

export function planRepository(db: Db) {
  const candidates = db.prepare<[], CandidateRow>(`
    SELECT c.id AS conversation, c.uid, source.kind, source.label AS source, task.key AS task, task.domain, c.run, c.batch,
      rate.success
    FROM visible_conversation AS c
    JOIN source ON source.id = c.source_id
    LEFT JOIN task ON task.id = c.task_id
    LEFT JOIN (
      SELECT b.task_id, avg(ifnull(b.reward, 0) > 0) AS success FROM visible_conversation AS b
      JOIN source ON source.id = b.source_id WHERE source.kind = 'simulator' GROUP BY b.task_id
    ) AS rate ON rate.task_id = c.task_id
    WHERE c.kept = 1 AND c.words > 0
      AND NOT EXISTS (SELECT 1 FROM leak WHERE leak.conversation_id = c.id AND leak.decision = 'excluded')
    ORDER BY c.id`);
  const addPlan = db.prepare('INSERT INTO plan (uid, made_at, seed, options) VALUES (?, ?, ?, ?)');
  const addItem = db.prepare(`
    INSERT INTO item (uid, kind, conversation_id, second_conversation_id, cut, instrument_id, role, repeat_of, expected, notice,
      blind, plan_id)
    VALUES (@uid, @kind, @conversation, @second, @cut, @instrument, @role, @repeatOf, @expected, @notice, 1, @plan)`);
  const assign = db.prepare(`INSERT INTO assignment (item_id, annotator_id, place, left_member) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET place = excluded.place, left_member = excluded.left_member, withdrawn = 0`);
  const lastPlace = db.prepare<[number], { place: number }>(
    'SELECT ifnull(max(place), -1) AS place FROM assignment WHERE annotator_id = ?',
  );
  const addInstrument = db.prepare('INSERT INTO instrument (id, definition) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const left = db.prepare<[number, number], { left: 0 | 1 }>(
    'SELECT left_member AS left FROM assignment WHERE item_id = ? AND annotator_id = ?',
  );
  const key = db.prepare<[], KeyRow>(`
    SELECT item.uid AS item, item.kind, item.role, annotator.name AS annotator, a.place, a.left_member AS left, a.withdrawn,
      task.key AS task, task.domain, s1.kind AS firstKind, s1.label AS firstSource, c1.uid AS firstUid,
      s2.kind AS secondKind, s2.label AS secondSource, c2.uid AS secondUid, first.uid AS repeatOf, item.expected,
      item.instrument_id AS instrument,
      (SELECT v.value ->> '$.state' FROM current_value AS v
       WHERE v.item_id = item.id AND v.annotator_id = annotator.id AND v.field = 'state') AS state
    FROM assignment AS a
    JOIN item ON item.id = a.item_id AND item.blind = 1
    JOIN annotator ON annotator.id = a.annotator_id
    JOIN conversation AS c1 ON c1.id = item.conversation_id
    JOIN source AS s1 ON s1.id = c1.source_id
    LEFT JOIN task ON task.id = c1.task_id
    LEFT JOIN conversation AS c2 ON c2.id = item.second_conversation_id
    LEFT JOIN source AS s2 ON s2.id = c2.source_id
    LEFT JOIN item AS first ON first.id = item.repeat_of
    ORDER BY annotator.id, a.place`);
  const answers = db.prepare<[], { item: string; annotator: string; field: string; value: string; late: 0 | 1 }>(`
    SELECT item.uid AS item, annotator.name AS annotator, v.field, v.value,
      EXISTS (SELECT 1 FROM session_log AS log JOIN revision AS r ON r.uid = v.uid
              WHERE log.event = 'coordinator' AND log.annotator = annotator.name AND r.id > log.after_revision
                AND NOT EXISTS (SELECT 1 FROM revision_proof AS p WHERE p.revision_id = r.id)) AS late
    FROM current_value AS v
    JOIN item ON item.id = v.item_id AND item.blind = 1
    JOIN annotator ON annotator.id = v.annotator_id
    WHERE v.filled = 1 ORDER BY item.id, annotator.id, v.field`);
  const withdraw = db.prepare<[number], { uid: string }>(`
    UPDATE assignment SET withdrawn = 1 WHERE annotator_id = ? AND withdrawn = 0
      AND EXISTS (SELECT 1 FROM item WHERE item.id = assignment.item_id AND item.blind = 1)
      AND NOT EXISTS (SELECT 1 FROM log_head AS h WHERE h.item_id = assignment.item_id AND h.annotator_id = assignment.annotator_id)
    RETURNING (SELECT item.uid FROM item WHERE item.id = assignment.item_id) AS uid`);
  const among = `annotator_id = ? AND withdrawn = 1
    AND item_id IN (SELECT item.id FROM item JOIN json_each(?) AS named ON item.uid = named.value)`;
  const giveBack = db.prepare(`UPDATE assignment SET withdrawn = 0 WHERE ${among}`);
  const withdrawnAmong = db.prepare<[number, string], { n: number }>(
    `SELECT count(*) AS n FROM assignment WHERE ${among}`,
  );
  const newest = db.prepare<[], { uid: string }>('SELECT uid FROM plan ORDER BY id DESC LIMIT 1');

  return {
    candidates: (): CandidateRow[] => candidates.all(),
    add: (uid: string, at: string, seed: number, options: string): number =>
      Number(addPlan.run(uid, at, seed, options).lastInsertRowid),
    addItem: (item: NewItem): number => Number(addItem.run(item).lastInsertRowid),
    addInstrument: (id: string, definition: string): void => void addInstrument.run(id, definition),
    assign: (item: number, annotator: number, place: number, side: 0 | 1): void =>
      void assign.run(item, annotator, place, side),
    nextPlace: (annotator: number): number => (lastPlace.get(annotator)?.place ?? -1) + 1,
    leftMember: (item: number, annotator: number): 0 | 1 => left.get(item, annotator)?.left ?? 0,
    key: (): KeyRow[] => key.all(),
    /** Current answers of blind items; `late`: given in the study after that person had used it as coordinator; never in a packet, which holds no sources. */
    answers: () => answers.all(),
    /** Takes back what this annotator has not begun. @returns the items */
    withdraw: (annotator: number): string[] => withdraw.all(annotator).map(({ uid }) => uid),
    /** Gives what was taken back to the annotator again, sides and places as they were. @returns how many */
    giveBack: (annotator: number, items: readonly string[]): number =>
      giveBack.run(annotator, JSON.stringify(items)).changes,
    withdrawnAmong: (annotator: number, items: readonly string[]): number =>
      withdrawnAmong.get(annotator, JSON.stringify(items))?.n ?? 0,
    newest: (): string | null => newest.get()?.uid ?? null,
  };
}
