import type { Json } from '../domain/json.ts';
import type { Gathering } from './format.ts';
import { member, textMember } from './json-value.ts';
import { domainOfFileName, domainOfPolicy } from './task-domain.ts';

/** What a τ²-bench file, or the results file beside its runs, says about all of its runs. */
export interface Tau2Facts {
  domain: string | null;
  policy: string | null;
  simulator: string | null;
  /** Task id -> the user's instruction. */
  tasks: Map<string, string>;
  /** `<task> <trial>` -> index of the last such run. */
  latest: Map<string, number>;
  runs: number;
}

export const gatherTau2: Gathering<Tau2Facts> = {
  start: () => ({ domain: null, policy: null, simulator: null, tasks: new Map(), latest: new Map(), runs: 0 }),
  see(facts, { key, index, value }) {
    if (key === 'info') readInfo(facts, value);
    else if (key === 'tasks' && Array.isArray(value)) for (const task of value) readTask(facts, task);
    else if (key === null) {
      facts.runs++;
      facts.latest.set(runKey(value), index);
      facts.domain ??= domainOfPolicy(textMember(value, 'policy'));
    }
  },
  link(facts, beside) {
    facts.domain ??= beside.domain;
    facts.policy ??= beside.policy;
    facts.simulator ??= beside.simulator;
    for (const [id, instruction] of beside.tasks) if (!facts.tasks.has(id)) facts.tasks.set(id, instruction);
  },
  objection({ domain, runs }, context) {
    if (runs === 0 || domain !== null || context.domain !== null || domainOfFileName(context.fileName) !== null)
      return null;
    const message =
      'nothing says which domain these runs belong to: the results.json that belongs to them is not there';
    const advice = 'Import the folder with both, or give the domain, for example airline.';
    return { code: 'domain_needed', message, advice };
  },
};

export function runKey(run: Json): string {
  return `${String(member(run, 'task_id'))} ${String(member(run, 'trial') ?? 0)}`;
}

function readInfo(facts: Tau2Facts, info: Json): void {
  const environment = member(info, 'environment_info');
  facts.policy = textMember(environment, 'policy');
  facts.domain = textMember(environment, 'domain_name') ?? domainOfPolicy(facts.policy);
  facts.simulator =
    textMember(member(info, 'user_info'), 'llm') ?? textMember(member(info, 'user_info'), 'implementation');
}

function readTask(facts: Tau2Facts, task: Json): void {
  const id = member(task, 'id');
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const scenario = member(task, 'user_scenario') ?? member(task, 'ticket');
  const instructions = member(scenario, 'instructions') ?? scenario;
  const text = instructionText(instructions);
  if (text !== '') facts.tasks.set(String(id), text);
}

/** Instructions are a text, or an object of texts: then each with its name. */
function instructionText(instructions: Json | undefined): string {
  if (typeof instructions === 'string') return instructions.trim();
  if (typeof instructions !== 'object' || instructions === null || Array.isArray(instructions)) return '';
  return Object.entries(instructions)
    .filter(([, text]) => typeof text === 'string' && text.trim() !== '')
    .map(([name, text]) => `${name.replaceAll('_', ' ')}: ${String(text).trim()}`)
    .join('\n');
}
