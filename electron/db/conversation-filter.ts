import type { z } from 'zod';
import type { conversationFilter } from '../../shared/contract/inputs.ts';
import { matchExpression, parseQuery } from './search-query.ts';

export type ConversationFilter = z.output<typeof conversationFilter>;

export interface FilterSql {
  where: string[];
  /** A full-text query (@match) is asked too; page and count each have their own quick way to join it. */
  search: boolean;
  parameters: Record<string, string | number>;
}

/** Conditions on `c` for what a filter asks; absent members ask nothing. */
export function filterSql(filter: ConversationFilter): FilterSql {
  const where: string[] = [];
  const parameters: Record<string, string | number> = {};
  const add = (condition: string, values: Record<string, string | number> = {}) => {
    where.push(condition);
    Object.assign(parameters, values);
  };
  const { query, sources, domains, task, reward, kept, flagged, surveyComplete, minTurns, maxTurns, run, batch } =
    filter;
  const match = query?.trim() ? matchExpression(parseQuery(query)) : null;
  // A query without a single word in it finds nothing.
  if (match === '') add('0');
  if (sources) add('c.source_id IN (SELECT value FROM json_each(@sources))', { sources: JSON.stringify(sources) });
  if (domains) {
    const ofDomain = 'SELECT id FROM task WHERE domain IN (SELECT value FROM json_each(@domains))';
    add(`c.task_id IN (${ofDomain})`, { domains: JSON.stringify(domains) });
  }
  if (task !== undefined) add('c.task_id = (SELECT id FROM task WHERE key = @task)', { task });
  if (reward) add(rewardConditions[reward]);
  if (kept !== undefined) add('c.kept = @kept', { kept: Number(kept) });
  if (flagged !== undefined) add('c.flagged = @flagged', { flagged: Number(flagged) });
  if (surveyComplete !== undefined) add(surveyComplete ? 'c.survey_answered = 8' : 'c.survey_answered < 8');
  if (minTurns !== undefined) add('c.turns >= @minTurns', { minTurns });
  if (maxTurns !== undefined) add('c.turns <= @maxTurns', { maxTurns });
  if (run !== undefined) add('c.run = @run', { run });
  if (batch !== undefined) add('c.batch = @batch', { batch });
  return { where, search: Boolean(match), parameters: match ? { ...parameters, match } : parameters };
}

const rewardConditions = {
  success: 'c.reward > 0',
  failure: 'c.reward <= 0',
  none: 'c.reward IS NULL',
};
