import type { PlanDraft } from '../../../shared/domain/study-records.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable, Naming } from './archive-table.ts';

/** How blind items were drawn: seed and options, so that a plan can be drawn again. */
export function planTable(db: Db): ArchiveTable<PlanDraft> {
  const select = "SELECT 'plan' AS type, uid AS id, made_at AS madeAt, seed, options FROM plan";
  const byUid = db.prepare<[string], PlanDraft>(`${select} WHERE uid = ?`);
  const add = db.prepare('INSERT INTO plan (uid, made_at, seed, options) VALUES (@id, @madeAt, @seed, @options)');
  const content = ({ seed, madeAt, options }: PlanDraft) => JSON.stringify([seed, madeAt, options]);

  return {
    rows: ({ named }) =>
      db
        .prepare<[], PlanDraft>(`${select}
          WHERE id IN (SELECT plan_id FROM item WHERE id IN (SELECT id FROM temp.chosen_item))
            -- one that gave items of earlier plans to more people has none of its own
            OR NOT EXISTS (SELECT 1 FROM item WHERE item.plan_id = plan.id)
          ORDER BY id`)
        .all()
        .map((plan) => ({ ...plan, options: optionsAs(plan.options, named) })),
    identity: ({ id }) => id,
    content,
    stored({ id }) {
      const known = byUid.get(id);
      return known ? content(known) : null;
    },
    has: (id) => byUid.get(id) !== undefined,
    apply: ({ type: _, ...plan }) => void add.run(plan),
  };
}

/** The options name the annotators; without pseudonyms the text stays as it is. */
function optionsAs(text: string, named: Naming): string {
  const options = JSON.parse(text) as { annotators?: string[] };
  const annotators = options.annotators?.map(named);
  if (annotators === undefined || annotators.every((name, i) => name === options.annotators?.[i])) return text;
  return JSON.stringify({ ...options, annotators });
}
