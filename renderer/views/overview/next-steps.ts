import type { StudyInfo, StudyOverview } from '../../../shared/contract/outputs.ts';
import type { Source } from '../../../shared/domain/conversation.ts';

export type StepId = 'humans' | 'simulators' | 'queues' | 'rate' | 'leaks' | 'judge' | 'agreement' | 'usi' | 'export';

export interface Step {
  id: StepId;
  /** `open` can be done now; `later` waits for an earlier one. */
  state: 'done' | 'open' | 'later';
  /** Items or conversations that the step is about. */
  count: number;
}

interface Facts {
  study: Pick<StudyInfo, 'conversations' | 'ratings'>;
  overview: Pick<StudyOverview, 'done' | 'openLeaks'>;
  sources: readonly Pick<Source, 'kind'>[];
}

/**
 * The way of a study from import to export, and where it stands: what is done, what is next. Queues are no step where a plan
 * hands out the work and nobody uses them; findings of the leak scan are one where blind work shows them.
 */
export function nextSteps({ study, overview, sources }: Facts): Step[] {
  const humans = sources.filter(({ kind }) => kind === 'human').length;
  const simulators = sources.length - humans;
  const blind = sum(overview.done.map((row) => row.blind));
  const toJudge = sum(overview.done.map((row) => row.toJudge));
  const open = sum(overview.done.map(({ pending, draft }) => pending + draft));
  const closed = sum(overview.done.map(({ submitted, skipped }) => submitted + skipped));
  const left = open - toJudge;
  const finished = closed - (blind - toJudge);
  const raters = overview.done.filter(({ submitted }) => submitted > 0).length;
  const any = study.conversations > 0;
  const both = humans > 0 && simulators > 0;
  const steps: Step[] = [
    { id: 'humans', state: humans > 0 ? 'done' : 'open', count: humans },
    { id: 'simulators', state: simulators > 0 ? 'done' : 'open', count: simulators },
    { id: 'queues', state: left + finished > 0 ? 'done' : any ? 'open' : 'later', count: left + finished },
    { id: 'rate', state: left > 0 ? 'open' : finished > 0 ? 'done' : 'later', count: left },
    { id: 'leaks', state: 'open', count: overview.openLeaks },
    { id: 'judge', state: toJudge > 0 ? 'open' : blind > 0 ? 'done' : both ? 'open' : 'later', count: toJudge },
    { id: 'agreement', state: raters > 1 ? 'open' : 'later', count: raters },
    { id: 'usi', state: both ? 'open' : 'later', count: simulators },
    { id: 'export', state: any ? 'open' : 'later', count: study.conversations },
  ];
  const queued = left + finished > 0 || blind === 0;
  return steps.filter(({ id, count }) => {
    if (id === 'leaks') return blind > 0 && count > 0;
    return queued || (id !== 'queues' && id !== 'rate');
  });
}

export function firstToDo(steps: readonly Step[]): Step | undefined {
  return steps.find(({ state }) => state === 'open');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
