import type { Answers, EvidenceSpan, ItemState, Revision } from '../domain/annotation.ts';
import type { Json } from '../domain/json.ts';
import type { WorkTime } from '../domain/work.ts';
import { inLogOrder } from './log-order.ts';

export interface FoldedItem extends Answers {
  state: ItemState;
  skipReason: string | null;
}

/**
 * The current state of one item for one annotator: per field the value of its last entry in log order. Order of input
 * and duplicates of an entry do not matter, so merging logs is set union.
 */
export function foldLog(log: readonly Revision[]): FoldedItem {
  const current = currentValues(log);
  const answers: Record<string, string> = {};
  const evidence: Record<string, EvidenceSpan[]> = {};
  const comments: Record<string, string> = {};
  const tags: Record<string, string[]> = {};
  const labels: Record<string, string[]> = {};
  for (const [field, value] of current) {
    const [kind, key] = splitField(field);
    if (kind === 'answer' && typeof value === 'string') answers[key] = value;
    if (kind === 'evidence' && Array.isArray(value) && value.length > 0)
      evidence[key] = value as unknown as EvidenceSpan[];
    if (kind === 'comment' && typeof value === 'string') comments[key] = value;
    if (kind === 'tags' && isFilled(value)) tags[key] = value as string[];
    if (kind === 'labels' && isFilled(value)) labels[key] = value as string[];
  }
  const touched = [answers, evidence, comments, tags, labels].some((values) => Object.keys(values).length > 0);
  return { answers, evidence, comments, tags, labels, ...stateOf(current.get('state') ?? null, touched) };
}

const isFilled = (value: Json): boolean => Array.isArray(value) && value.length > 0;

/** Field -> value of its last entry; null = cleared. */
export function currentValues(log: readonly Revision[]): Map<string, Json> {
  return new Map(inLogOrder(log).map((entry) => [entry.field, entry.value]));
}

/** Seconds of reading and work over all sittings, as the annotator's app recorded them; 0 when none are. */
export function recordedSeconds(log: readonly Revision[]): number {
  let seconds = 0;
  for (const [field, value] of currentValues(log)) {
    if (splitField(field)[0] !== 'time' || value === null) continue;
    const { readingSeconds, activeSeconds } = value as unknown as WorkTime;
    seconds += readingSeconds + activeSeconds;
  }
  return seconds;
}

/** `answer:task_success` -> ['answer', 'task_success']; a field without a colon has an empty key. */
export function splitField(field: string): [kind: string, key: string] {
  const colon = field.indexOf(':');
  return colon < 0 ? [field, ''] : [field.slice(0, colon), field.slice(colon + 1)];
}

/** Submitted and skipped are said by the log; between Pending and Draft decides whether anything is answered. */
export function stateOf(value: Json, touched: boolean): { state: ItemState; skipReason: string | null } {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (value.state === 'submitted') return { state: 'submitted', skipReason: null };
    if (value.state === 'skipped') {
      return { state: 'skipped', skipReason: typeof value.reason === 'string' ? value.reason : null };
    }
  }
  return { state: touched ? 'draft' : 'pending', skipReason: null };
}
