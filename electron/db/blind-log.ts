import type { Leak } from '../../shared/blinding/leaks.ts';
import type { Db } from './database.ts';

export interface LeakRow {
  id: number;
  conversation: string;
  source: string;
  instanceId: string;
  position: number;
  /** What the position counts; older findings count what was shown blind at the time. */
  place: 'blind' | 'record';
  code: string;
  excerpt: string;
  decision: 'open' | 'redacted' | 'excluded' | 'accepted';
  reason: string | null;
}

/** A declared exclusion rule. */
export interface RuleRow {
  /** JSON. */
  detail: string;
  at: string;
  /** 1: a blind item had been answered by then. */
  late: 0 | 1;
}

/** What is logged about blindness: sessions, unblinding, leaks and their decisions, aliases. */
export function blindLogRepository(db: Db) {
  const log = db.prepare(`
    INSERT INTO session_log (event, annotator, detail, after_revision, at)
    VALUES (?, ?, ?, (SELECT ifnull(max(id), 0) FROM revision), ?)`);
  const unblinded = db.prepare<[], { at: string }>(
    "SELECT at FROM session_log WHERE event = 'unblinded' ORDER BY id LIMIT 1",
  );
  const lastSession = db.prepare<[], { event: 'annotator' | 'coordinator'; annotator: string | null }>(
    "SELECT event, annotator FROM session_log WHERE event IN ('annotator', 'coordinator') ORDER BY id DESC LIMIT 1",
  );
  const rules = db.prepare<[], RuleRow>(`
    SELECT log.detail, log.at, EXISTS (
      SELECT 1 FROM item CROSS JOIN revision AS r ON r.item_id = item.id
      WHERE item.blind = 1 AND r.id <= log.after_revision AND r.field LIKE 'answer:%') AS late
    FROM session_log AS log WHERE log.event = 'rule' ORDER BY log.id`);
  const alias = db.prepare<[], { source: number; alias: string }>(
    'SELECT source_id AS source, alias FROM source_alias',
  );
  const addAlias = db.prepare('INSERT INTO source_alias (source_id, alias) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const addLeak = db.prepare(`
    INSERT INTO leak (conversation_id, position, place, code, excerpt)
    SELECT id, @position, 'record', @code, @excerpt FROM conversation WHERE uid = @conversation
    ON CONFLICT DO NOTHING`);
  // copied task text was noted in small letters once, one run a message
  const known = db.prepare(`
    UPDATE OR IGNORE leak SET position = @position, place = 'record', excerpt = @excerpt
    WHERE conversation_id = (SELECT id FROM conversation WHERE uid = @conversation) AND place = 'blind'
      AND position = @shown AND code = @code AND (excerpt = @excerpt OR code = 'task_text')`);
  const leaks = db.prepare<[number], LeakRow>(`
    SELECT leak.id, c.uid AS conversation, source.label AS source, c.instance_id AS instanceId, leak.position, leak.place,
      leak.code, leak.excerpt, leak.decision, leak.reason
    FROM leak JOIN conversation AS c ON c.id = leak.conversation_id JOIN source ON source.id = c.source_id
    ORDER BY leak.decision = 'open' DESC, leak.id LIMIT ?`);
  const leakCount = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM leak');
  const openLeaks = db.prepare<[], { id: number; code: string }>(
    "SELECT id, code FROM leak WHERE decision = 'open' ORDER BY id",
  );
  const decide = db.prepare('UPDATE leak SET decision = ?, reason = ?, decided_at = ? WHERE id = ?');
  const redactions = db.prepare<[string], { excerpt: string }>(`
    SELECT leak.excerpt FROM leak JOIN conversation AS c ON c.id = leak.conversation_id
    WHERE c.uid = ? AND leak.decision = 'redacted' ORDER BY leak.id`);

  return {
    log: (
      event: 'annotator' | 'coordinator' | 'unblinded' | 'rule',
      annotator: string | null,
      detail: string | null,
      at: string,
    ): void => void log.run(event, annotator, detail, at),
    /** Whose session it was last: an annotator's name, or null where a coordinator took over or nobody ever handed over. */
    lastAnnotator: (): string | null => {
      const last = lastSession.get();
      return last?.event === 'annotator' ? last.annotator : null;
    },
    /** When the study was unblinded; null = it is not. */
    unblindedAt: (): string | null => unblinded.get()?.at ?? null,
    /** Every declared exclusion rule, oldest first. */
    rules: (): RuleRow[] => rules.all(),
    aliases: (): Map<number, string> => new Map(alias.all().map(({ source, alias: name }) => [source, name])),
    addAlias: (source: number, name: string): void => void addAlias.run(source, name),
    /** `position` is that in the record. What an older scan noted is the same finding. @returns whether it is new */
    addLeak(conversation: string, { position: shown, code, excerpt }: Leak, position: number): boolean {
      const leak = { conversation, position, code, excerpt };
      return known.run({ ...leak, shown }).changes === 0 && addLeak.run(leak).changes > 0;
    },
    /** Open ones first; all, or so many of them. */
    leaks: (first = -1): LeakRow[] => leaks.all(first),
    leakCount: (): number => leakCount.get()?.n ?? 0,
    openLeaks: (): { id: number; code: string }[] => openLeaks.all(),
    decide: (id: number, decision: string, reason: string, at: string): boolean =>
      decide.run(decision, reason, at, id).changes > 0,
    redactions: (conversation: string): string[] => redactions.all(conversation).map(({ excerpt }) => excerpt),
  };
}
