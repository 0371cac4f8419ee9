import type { WorkOptions } from '../../../shared/domain/work.ts';
import type { StudyContext } from '../context.ts';

const key = 'work_options';

export const defaultWorkOptions: WorkOptions = {
  agentTurns: 'shown',
  tools: 'hidden',
  task: 'shown',
  minimumSeconds: 0,
  freeTextRequired: false,
  autoAdvance: false,
  cannotTell: true,
  idleSeconds: 60,
  guidelines: '',
};

export function workOptionsOf({ repositories }: StudyContext): WorkOptions {
  const stored = repositories.meta.get(key);
  return { ...defaultWorkOptions, ...(stored === null ? {} : (JSON.parse(stored) as Partial<WorkOptions>)) };
}

export function setWorkOptions(context: StudyContext, change: Partial<WorkOptions>): WorkOptions {
  const next = { ...workOptionsOf(context), ...change };
  context.repositories.meta.set(key, JSON.stringify(next));
  return next;
}
