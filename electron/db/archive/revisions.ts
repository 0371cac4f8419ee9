import type { Revision } from '../../../shared/domain/annotation.ts';
import type { RevisionDraft } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { annotatorRepository } from '../annotators.ts';
import type { Db } from '../database.ts';
import { revisionRepository } from '../revisions.ts';
import type { ArchiveTable, Naming } from './archive-table.ts';

type Row = Omit<Revision, 'value'> & { value: string };

/** The whole annotation log. */
export function revisionTable(db: Db): ArchiveTable<RevisionDraft> {
  const columns = `revision.uid AS id, item.uid AS item, annotator.name AS annotator, revision.author, revision.lamport,
    revision.field, revision.value, revision.undoes, revision.redoes, revision.instrument_id AS instrument, revision.at`;
  const byUid = db.prepare<[string], Row>(`
    SELECT ${columns} FROM revision JOIN item ON item.id = revision.item_id
    JOIN annotator ON annotator.id = revision.annotator_id WHERE revision.uid = ?`);
  const itemRow = db.prepare<[string], { id: number }>('SELECT id FROM item WHERE uid = ?');
  const annotators = annotatorRepository(db);
  const revisions = revisionRepository(db);

  return {
    *rows({ named, history }) {
      const found = db.prepare<[], Row>(`
        SELECT ${columns}
        FROM item CROSS JOIN revision ON revision.item_id = item.id
        JOIN annotator ON annotator.id = revision.annotator_id
        WHERE item.id IN (SELECT id FROM temp.chosen_item)
          ${history ? '' : 'AND revision.id IN (SELECT revision_id FROM log_head)'}
        ORDER BY item.uid, revision.lamport, revision.author, revision.uid`);
      for (const row of found.iterate()) {
        const { annotator, author, value } = row;
        const revision: Revision = {
          ...row,
          annotator: named(annotator),
          author: authorAs(author, annotator, named),
          value: JSON.parse(value) as Json,
        };
        yield { type: 'revision', revision };
      }
    },
    identity: ({ revision }) => revision.id,
    content: ({ revision }) => contentOf({ ...revision, value: JSON.stringify(revision.value) }),
    stored({ revision }) {
      const known = byUid.get(revision.id);
      return known ? contentOf(known) : null;
    },
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

function contentOf({ item, annotator, author, lamport, field, value }: Row): string {
  return JSON.stringify([item, annotator, author, lamport, field, value]);
}

/** Authors are `<installation>/<annotator>`. */
export function authorAs(author: string, annotator: string, named: Naming): string {
  if (named(annotator) === annotator) return author;
  const own = author.endsWith(`/${annotator}`) ? author.slice(0, -annotator.length - 1) : author;
  return `${own}/${named(annotator)}`;
}
