import type { Revision } from '../../../shared/domain/annotation.ts';
import type { RevisionDraft } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { annotatorRepository } from '../annotators.ts';
import type { Db } from '../database.ts';
import { revisionRepository } from '../revisions.ts';
import type { ArchiveTable, Naming } from './archive-table.ts';
import { loggedEvents } from './events.ts';

type Row = Omit<Revision, 'value' | 'shape'> & { value: string; shape: string | null };
/** Sorted in some milliseconds. */
const fewRows = 5_000;

/**
 * The whole annotation log, and between its entries the session log: what was answered before an event stands before it, so
 * that the study that reads it can tell which answers came later.
 */
export function revisionTable(db: Db): ArchiveTable<RevisionDraft> {
  const columns = `revision.uid AS id, item.uid AS item, annotator.name AS annotator, revision.author, revision.lamport,
    revision.field, revision.value, revision.undoes, revision.redoes, revision.instrument_id AS instrument, revision.at,
    revision.shape`;
  const byUid = db.prepare<[string], Row>(`
    SELECT ${columns} FROM revision JOIN item ON item.id = revision.item_id
    JOIN annotator ON annotator.id = revision.annotator_id WHERE revision.uid = ?`);
  const itemRow = db.prepare<[string], { id: number }>('SELECT id FROM item WHERE uid = ?');
  const annotators = annotatorRepository(db);
  const revisions = revisionRepository(db);

  return {
    *rows(view) {
      const { named, history } = view;
      const between = betweenRows(db, columns, history);
      const events = loggedEvents(db, view);
      let first = 0;
      for (const event of [...events, null]) {
        const last = event?.after ?? Number.MAX_SAFE_INTEGER;
        for (const row of between(first, last)) {
          const { shape, ...entry } = row;
          const { annotator, author, value } = entry;
          const revision: Revision = {
            ...entry,
            ...(shape !== null && { shape }),
            annotator: named(annotator),
            author: authorAs(author, annotator, named),
            value: JSON.parse(value) as Json,
          };
          yield { type: 'revision', revision };
        }
        first = Math.max(first, last);
        if (event) {
          const { after: _, ...entry } = event;
          yield entry;
        }
      }
    },
    identity: ({ revision }) => revision.id,
    content: ({ revision }) => contentOf({ ...revision, value: JSON.stringify(revision.value) }),
    stored({ revision }) {
      const known = byUid.get(revision.id);
      return known ? contentOf(known) : null;
    },
    has: (id) => byUid.get(id) !== undefined,
    needs: ({ revision: { item, annotator, instrument } }) => [
      ['item', item],
      ['annotator', annotator],
      ['instrument', instrument],
    ],
    apply({ revision }) {
      const item = itemRow.get(revision.item);
      const annotator = annotators.id(revision.annotator);
      if (!item || annotator === null) throw new Error(`revision ${revision.id} has lost its item or annotator`);
      revisions.append(item.id, annotator, revision);
    },
  };
}

/**
 * Revisions whose row is above `first` and at most `last`, in an order that depends on content alone. Few are sorted; many are
 * found item by item, so that the first comes at once.
 */
function betweenRows(db: Db, columns: string, history: boolean): (first: number, last: number) => Iterable<Row> {
  const rowsOf = (tables: string) =>
    db.prepare<[number, number], Row>(`
      SELECT ${columns} FROM ${tables} JOIN annotator ON annotator.id = revision.annotator_id
      WHERE revision.id > ? AND revision.id <= ? AND item.id IN (SELECT id FROM temp.chosen_item)
        ${history ? '' : 'AND revision.id IN (SELECT revision_id FROM log_head)'}
      ORDER BY item.uid, revision.lamport, revision.author, revision.uid`);
  const sorted = rowsOf('revision CROSS JOIN item ON item.id = revision.item_id');
  const walked = rowsOf('item CROSS JOIN revision ON revision.item_id = item.id');
  const { end } = db.prepare('SELECT ifnull(max(id), 0) AS end FROM revision').get() as { end: number };
  return (first, last) =>
    (Math.min(last, end) - first < fewRows ? sorted : walked).iterate(first, Math.min(last, end)) as Iterable<Row>;
}

function contentOf({ item, annotator, author, lamport, field, value }: Omit<Row, 'shape'>): string {
  return JSON.stringify([item, annotator, author, lamport, field, value]);
}

/** Authors are `<installation>/<annotator>`. */
export function authorAs(author: string, annotator: string, named: Naming): string {
  if (named(annotator) === annotator) return author;
  const own = author.endsWith(`/${annotator}`) ? author.slice(0, -annotator.length - 1) : author;
  return `${own}/${named(annotator)}`;
}
