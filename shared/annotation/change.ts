import type { RevisionId } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';

/** What a new entry of the log says; who, when and its Lamport number are added where it is stored. */
export interface Change {
  field: string;
  value: Json;
  undoes: RevisionId | null;
  redoes: RevisionId | null;
}

/** Every entry's Lamport number is one more than the largest seen for its item. */
export function nextLamport(largestSeen: number): number {
  return largestSeen + 1;
}
