import type { StudyOverview } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';
import { heldUntilImport } from './held-until-import.ts';
import { importedTotals } from './imported-totals.ts';

type Done = StudyOverview['done'][number];
type SourceProgress = StudyOverview['sources'][number];

const current = 'FROM current_value AS v WHERE v.item_id = a.item_id AND v.annotator_id = a.annotator_id';

/** What the start of a study shows: who did how much, and what the data hold. */
export function overviewRepository(db: Db) {
  const done = db.prepare<[], Done>(`
    WITH progress AS (
      SELECT a.annotator_id, a.blind, CASE
        WHEN state IN ('submitted', 'skipped') THEN state
        WHEN EXISTS (SELECT 1 ${current} AND v.filled = 1 AND v.field <> 'state' AND v.field NOT GLOB 'time:*') THEN 'draft'
        ELSE 'pending' END AS state
      FROM (
        SELECT a.item_id, a.annotator_id, item.blind,
          (SELECT v.value ->> '$.state' ${current} AND v.field = 'state') AS state
        FROM assignment AS a CROSS JOIN item ON item.id = a.item_id
        WHERE a.withdrawn = 0
      ) AS a
    )
    SELECT annotator.name AS annotator,
      ifnull(sum(state = 'submitted'), 0) AS submitted, ifnull(sum(state = 'skipped'), 0) AS skipped,
      ifnull(sum(state = 'draft'), 0) AS draft, ifnull(sum(state = 'pending'), 0) AS pending,
      ifnull(sum(blind), 0) AS blind,
      ifnull(sum(blind AND state IN ('draft', 'pending')), 0) AS toJudge
    FROM annotator LEFT JOIN progress ON progress.annotator_id = annotator.id
    GROUP BY annotator.id ORDER BY annotator.id`);
  const sources = db.prepare<[], SourceProgress>(`
    SELECT source.id, count(c.id) AS conversations, count(DISTINCT c.task_id) AS tasks,
      count(DISTINCT ifnull(c.run, c.batch)) AS runs,
      max(count(c.survey_answered), CASE source.kind WHEN 'simulator' THEN
        (SELECT count(*) FROM visible_survey AS s WHERE s.label = source.label) ELSE 0 END) AS surveys,
      avg(CASE WHEN c.reward IS NOT NULL THEN c.reward > 0 END) AS successRate
    FROM visible_source AS source LEFT JOIN visible_conversation AS c ON c.source_id = source.id
    GROUP BY source.id ORDER BY source.position, source.id`);
  const conversations = db.prepare<[], ConversationFacts>(`
    SELECT count(*) AS conversations, ifnull(sum(kept = 0), 0) AS dropped, ifnull(sum(reward IS NULL), 0) AS withoutReward
    FROM visible_conversation`);
  const study = db.prepare<[], StudyFacts>(`
    SELECT (SELECT count(*) FROM annotator) AS annotators,
      (SELECT count(*) FROM visible_source WHERE kind = 'human') AS humanSources,
      (SELECT count(*) FROM visible_source WHERE kind = 'simulator') AS simulatorSources,
      (SELECT ifnull(sum(rejected), 0) FROM import WHERE state = 'complete') AS rejected`);
  const sharedTasks = db
    .prepare<[], number>(`
      SELECT count(*) FROM (
        SELECT c.task_id FROM visible_conversation AS c JOIN source ON source.id = c.source_id
        WHERE c.task_id IS NOT NULL GROUP BY c.task_id HAVING count(DISTINCT source.kind) = 2
      )`)
    .pluck();

  const held = heldUntilImport(db, () => ({
    ...(conversations.get() as ConversationFacts),
    sharedTasks: sharedTasks.get() ?? 0,
  }));
  const { unindexed } = importedTotals(db);

  return {
    done: (): Done[] => done.all(),
    sources: heldUntilImport(db, (): SourceProgress[] => sources.all()),
    facts: () => ({ ...held(), ...(study.get() as StudyFacts), unindexed: unindexed() }),
  };
}

interface ConversationFacts {
  conversations: number;
  dropped: number;
  withoutReward: number;
}

interface StudyFacts {
  annotators: number;
  humanSources: number;
  simulatorSources: number;
  rejected: number;
}
