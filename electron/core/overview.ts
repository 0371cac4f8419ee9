import type { StudyOverview } from '../../shared/contract/outputs.ts';
import type { StudyContext } from './context.ts';

type Notice = StudyOverview['notices'][number];

export function studyOverview({ repositories: { overview, blindLog } }: StudyContext): StudyOverview {
  return {
    done: overview.done(),
    openLeaks: blindLog.openLeaks().length,
    sources: overview.sources(),
    notices: noticesOf(overview.facts()),
  };
}

type Facts = ReturnType<StudyContext['repositories']['overview']['facts']>;

/** What a coordinator should know or do next. The renderer has the sentences. */
function noticesOf(facts: Facts): Notice[] {
  const notices: Notice[] = [];
  const say = (code: string, severity: Notice['severity'], values: Notice['values'] = {}) =>
    notices.push({ code, severity, values });
  if (facts.conversations === 0) {
    say('no_conversations', 'info');
    return notices;
  }
  if (facts.humanSources === 0) say('no_human_source', 'warning');
  if (facts.simulatorSources === 0) say('no_simulator_source', 'warning');
  if (facts.humanSources > 0 && facts.simulatorSources > 0 && facts.sharedTasks === 0)
    say('no_shared_tasks', 'warning');
  if (facts.annotators === 0) say('no_annotators', 'info');
  if (facts.rejected > 0) say('records_rejected', 'warning', { records: facts.rejected });
  if (facts.withoutReward > 0) say('reward_missing', 'info', { conversations: facts.withoutReward });
  if (facts.dropped > 0) say('not_kept', 'info', { conversations: facts.dropped });
  if (facts.unindexed > 0) say('search_incomplete', 'info', { conversations: facts.unindexed });
  return notices;
}
