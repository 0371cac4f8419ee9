import { type Adjudication, decidedBy } from '../../../shared/domain/adjudication.ts';
import type { AdjudicationDraft } from '../../../shared/domain/import.ts';
import { adjudicationRepository } from '../adjudications.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';
import { authorAs } from './revisions.ts';

/** Decisions about disagreements: every one with the history, otherwise those in force. */
export function adjudicationTable(db: Db): ArchiveTable<AdjudicationDraft> {
  const adjudications = adjudicationRepository(db);
  const itemRow = db.prepare<[string], { id: number }>('SELECT id FROM item WHERE uid = ?');

  return {
    *rows({ named, history }) {
      const found = history ? adjudications.chosen() : adjudications.chosenInForce();
      for (const adjudication of found) {
        const { author, basis } = adjudication;
        const ratings = Object.entries(basis).map(([name, label]) => [named(name), label]);
        yield {
          type: 'adjudication',
          adjudication: {
            ...adjudication,
            basis: Object.fromEntries(ratings),
            author: authorAs(author, decidedBy(adjudication), named),
          },
        };
      }
    },
    identity: ({ adjudication }) => adjudication.id,
    content: ({ adjudication }) => contentOf(adjudication),
    stored({ adjudication }) {
      const known = adjudications.byUid(adjudication.id);
      return known && contentOf(known);
    },
    needs: ({ adjudication: { item, instrument } }) => [
      ['item', item],
      ['instrument', instrument],
    ],
    apply({ adjudication }) {
      const item = itemRow.get(adjudication.item);
      if (!item) throw new Error(`adjudication ${adjudication.id} has lost its item`);
      adjudications.append(item.id, adjudication);
    },
  };
}

/** As text, whatever the order of the members of its basis. */
function contentOf({ item, dimension, value, reason, basis, author, lamport }: Adjudication): string {
  return JSON.stringify([item, dimension, value, reason, Object.entries(basis).sort(), author, lamport]);
}
