import { isTruthy } from './keep.ts';

/** A record of a simulator file (`eval_results_<label>.json`) made from a rollout. */
export interface RolloutEntry {
  readonly instance_id: string;
  readonly agent_id: unknown;
  readonly conversation: unknown;
  readonly survey: unknown;
  readonly reward: number;
  readonly keep: boolean;
}

/**
 * Entries of a rollout file by id. An object of conversations is a simulator file already and returned as it is;
 * otherwise its `results` (or the list itself) are read, later records replacing earlier ones with the same id.
 */
export function rolloutEntries(payload: unknown): Record<string, unknown> {
  if (isObject(payload) && !('results' in payload) && isSimulatorFile(payload)) return payload;
  const records = isObject(payload) ? payload.results : payload;
  if (!Array.isArray(records)) return {};
  return Object.fromEntries(records.filter(isObject).map((record) => [instanceId(record), rolloutEntry(record)]));
}

function isSimulatorFile(payload: Record<string, unknown>): boolean {
  const values = Object.values(payload);
  return values.length > 0 && values.every((value) => isObject(value) && 'conversation' in value);
}

function rolloutEntry(record: Record<string, unknown>): RolloutEntry {
  return {
    instance_id: instanceId(record),
    agent_id: record.agent_id === undefined ? 'agent-origin' : record.agent_id,
    conversation: record.conversation === undefined ? [] : record.conversation,
    survey: isTruthy(record.survey) ? record.survey : {},
    reward: isTruthy(record.reward) ? Number(record.reward) : 0,
    keep: record.keep === undefined ? true : isTruthy(record.keep),
  };
}

function instanceId(record: Record<string, unknown>): string {
  return isTruthy(record.instance_id) ? String(record.instance_id) : `${record.domain}_${record.task_index}`;
}

/** Label of a simulator from its file's name: directory, last extension and a leading `eval_results_` removed. */
export function simulatorLabel(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  const stem = dot > 0 ? base.slice(0, dot) : base;
  return stem.startsWith('eval_results_') ? stem.slice('eval_results_'.length) : stem;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
