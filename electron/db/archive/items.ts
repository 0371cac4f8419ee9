import type { ItemDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

interface ItemRow {
  id: string;
  kind: string;
  conversation: string;
  instrument: string;
  blind: 0 | 1;
  second: string | null;
  cut: number | null;
  role: NonNullable<ItemDraft['plan']>['role'];
  repeatOf: string | null;
  expected: string | null;
  notice: string | null;
  plan: string | null;
}

/** Planned items with their key; repeats behind what they repeat. */
export function itemTable(db: Db): ArchiveTable<ItemDraft> {
  const select = `
    SELECT item.uid AS id, item.kind, c.uid AS conversation, item.instrument_id AS instrument, item.blind, second.uid AS second,
      item.cut, item.role, first.uid AS repeatOf, item.expected, item.notice, plan.uid AS plan
    FROM item JOIN conversation AS c ON c.id = item.conversation_id
    LEFT JOIN conversation AS second ON second.id = item.second_conversation_id
    LEFT JOIN item AS first ON first.id = item.repeat_of
    LEFT JOIN plan ON plan.id = item.plan_id`;
  const byUid = db.prepare<[string], ItemRow>(`${select} WHERE item.uid = ?`);
  const add = db.prepare(`
    INSERT INTO item (uid, kind, conversation_id, instrument_id, blind, second_conversation_id, cut, role, repeat_of, expected,
      notice, plan_id)
    SELECT @id, @kind, id, @instrument, @blind, (SELECT id FROM conversation WHERE uid = @second), @cut, @role,
      (SELECT id FROM item WHERE uid = @repeatOf), @expected, @notice,
      (SELECT id FROM plan WHERE uid = @plan)
    FROM conversation WHERE uid = @conversation`);
  const content = ({ kind, conversation, instrument, plan }: ItemDraft) =>
    JSON.stringify([kind, conversation, instrument, ...(plan ? [plan] : [])]);

  return {
    *rows() {
      const rows = db.prepare<[], ItemRow>(`${select}
        WHERE item.id IN (SELECT id FROM temp.chosen_item)
        ORDER BY item.repeat_of IS NOT NULL, item.uid`);
      for (const row of rows.iterate()) yield draftOf(row);
    },
    identity: ({ id }) => id,
    content,
    stored({ id }) {
      const known = byUid.get(id);
      return known ? content(draftOf(known)) : null;
    },
    needs: ({ conversation, instrument, plan }) => [
      ['conversation', conversation],
      ...(plan?.second ? ([['conversation', plan.second]] as [['conversation', string]]) : []),
      ...(plan?.repeatOf ? ([['item', plan.repeatOf]] as [['item', string]]) : []),
      ...(plan?.plan ? ([['plan', plan.plan]] as [['plan', string]]) : []),
      ['instrument', instrument],
    ],
    has: (id) => byUid.get(id) !== undefined,
    apply({ plan, type: _, ...item }) {
      const none = {
        second: null,
        cut: null,
        role: 'normal',
        repeatOf: null,
        expected: null,
        notice: null,
        plan: null,
      };
      add.run({ ...item, ...(plan ?? none), blind: plan ? 1 : 0 });
    },
  };
}

function draftOf({ id, kind, conversation, instrument, blind, ...plan }: ItemRow): ItemDraft {
  return { type: 'item', id, kind, conversation, instrument, ...(blind === 1 && { plan }) };
}
