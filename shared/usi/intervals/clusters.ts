import { addressOf } from '../design.ts';
import type { ScoredStudy } from '../score.ts';
import type { UsiEntry } from '../study.ts';

/** The units of the bootstrap: tasks with all their batches and runs, within their domains. */
export interface TaskClusters {
  readonly tasks: readonly string[];
  /** Task indexes of each domain, in the order in which domains appear. */
  readonly domains: readonly { readonly domain: string; readonly tasks: Int32Array }[];
  readonly indexOf: (task: string) => number | undefined;
  /** The task that a conversation belongs to, as the profile reads it. */
  readonly taskOf: (entry: UsiEntry) => string;
}

/** Tasks of the kept human conversations; a simulated conversation without one is compared with nothing. */
export function taskClusters({ batches, rules }: ScoredStudy): TaskClusters {
  const keyOf = (entry: UsiEntry) => addressOf(entry, rules).task;
  const indexes = new Map<string, number>();
  const byDomain = new Map<string, number[]>();
  for (const { byId } of batches) {
    for (const entry of byId.values()) {
      const task = keyOf(entry);
      if (indexes.has(task)) continue;
      const domain = entry.domain ?? domainOfTask(task);
      byDomain.set(domain, [...(byDomain.get(domain) ?? []), indexes.size]);
      indexes.set(task, indexes.size);
    }
  }
  return {
    tasks: [...indexes.keys()],
    domains: [...byDomain].map(([domain, tasks]) => ({ domain, tasks: Int32Array.from(tasks) })),
    indexOf: (task) => indexes.get(task),
    taskOf: keyOf,
  };
}

/** Domain of a task key that names one (`airline_3`), else the empty text. */
export function domainOfTask(task: string): string {
  const cut = task.lastIndexOf('_');
  return cut < 0 ? '' : task.slice(0, cut);
}
