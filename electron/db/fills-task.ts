import type { Task } from '../../shared/domain/conversation.ts';

const texts = ['domain', 'title', 'instruction', 'policy'] as const;

/** True when a draft says something about a task that the study does not know yet. */
export function fillsTask(stored: Task, draft: Task): boolean {
  return texts.some((name) => stored[name] === null && draft[name] !== null);
}

/** Members in which a draft contradicts what the study says about a task; the study's own stay. */
export function contradictsTask(stored: Task, draft: Task): string[] {
  return texts.filter((name) => stored[name] !== null && draft[name] !== null && stored[name] !== draft[name]);
}
