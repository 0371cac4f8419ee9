import type { Gathering } from './format.ts';
import { member } from './json-value.ts';
import { contentText } from './message-parts.ts';
import { domainOfFileName, domainOfPolicy } from './task-domain.ts';

/** What a τ-bench file says as a whole. */
export interface TauBenchRuns {
  /** Domains that policies in the file name. */
  domains: Set<string>;
  /** Record index -> run from 1: the trial number plus one, or the how-many-eth record of its task without one. */
  runs: Map<number, number>;
  /** `<task> <run>` -> index of the last such record. */
  latest: Map<string, number>;
  /** Task -> its records so far. */
  counts: Map<string, number>;
  distinctRuns: Set<number>;
}

export const gatherRuns: Gathering<TauBenchRuns> = {
  start: () => ({
    domains: new Set(),
    runs: new Map(),
    latest: new Map(),
    counts: new Map(),
    distinctRuns: new Set(),
  }),
  see(gathered, { index, value }) {
    const task = String(member(value, 'task_id'));
    const trial = member(value, 'trial');
    const count = (gathered.counts.get(task) ?? 0) + 1;
    gathered.counts.set(task, count);
    const run = typeof trial === 'number' && Number.isSafeInteger(trial) && trial >= 0 ? trial + 1 : count;
    gathered.runs.set(index, run);
    gathered.latest.set(`${task} ${run}`, index);
    gathered.distinctRuns.add(run);
    const list = member(value, 'traj');
    const first = Array.isArray(list) ? list[0] : undefined;
    if (member(first, 'role') !== 'system') return;
    const domain = domainOfPolicy(contentText(member(first, 'content')));
    if (domain) gathered.domains.add(domain);
  },
  objection({ domains }, { fileName, domain }) {
    if (domain !== null || domains.size > 0 || domainOfFileName(fileName) !== null) return null;
    const message = 'neither the policy texts nor the file name say which domain these runs belong to';
    return { code: 'domain_needed', message, advice: 'Give the domain, for example airline, and import again.' };
  },
};
