import type { EventDraft } from '../../../shared/domain/study-records.ts';
import { blindLogRepository } from '../blind-log.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable, ArchiveView } from './archive-table.ts';
import { isEmptyStudy } from './study.ts';

/**
 * The session log. Only an empty study takes one on: entries of two studies have no common order, and another study's
 * unblinding or rule must not become this one's. Its rows are written among the revisions: see there.
 */
export function eventTable(db: Db): ArchiveTable<EventDraft> {
  const log = blindLogRepository(db);
  const known = db.prepare<EventDraft, { id: number }>(`
    SELECT id FROM session_log WHERE event = @event AND annotator IS @annotator AND detail IS @detail AND at = @at`);
  const empty = isEmptyStudy(db);

  return {
    rows: () => [],
    identity: ({ event, annotator, detail, at }) =>
      [event, annotator, detail, 'of', at].filter((part) => part !== null).join(' '),
    content: () => '',
    stored(event) {
      if (known.get(event)) return '';
      return empty() ? null : 'the log of this study';
    },
    conflict: 'The study has a session log of its own, which stays as it is.',
    apply: ({ event, annotator, detail, at }) => log.log(event, annotator, detail, at),
  };
}

/** An entry with the last revision row before it. */
export type LoggedEvent = EventDraft & { after: number };

export function loggedEvents(db: Db, { named }: ArchiveView): LoggedEvent[] {
  return db
    .prepare<[], LoggedEvent>(
      "SELECT 'event' AS type, event, annotator, detail, at, after_revision AS after FROM session_log ORDER BY id",
    )
    .all()
    .map((entry) => ({ ...entry, annotator: entry.annotator === null ? null : named(entry.annotator) }));
}
