import type { SourceKind } from './conversation.ts';

/** Who a value of the role field stands for. */
export type MappedRole = 'user' | 'assistant' | 'system' | 'tool';

/**
 * Where a generic shape keeps what a study needs. Fields are paths inside one record (`meta.task`), null where the data has
 * none. A proposal comes from the data; what a person set stands above it.
 */
export interface FieldMapping {
  /** List of messages. */
  messages: string;
  /** Inside one message. */
  role: string;
  content: string;
  /** Value of the role field -> who that is. Usual names need no entry. */
  roles: Record<string, MappedRole>;
  /** What the user side is. */
  kind: SourceKind;
  id: string | null;
  source: string | null;
  domain: string | null;
  task: string | null;
  run: string | null;
  reward: string | null;
  /** Question of the study's instrument -> field or column that holds its answer. */
  ratings: Record<string, string>;
  /** Tables of ratings: columns, by their names in the head. */
  annotator: string | null;
  item: string | null;
  dimension: string | null;
  value: string | null;
}

/** What a person changed in a proposal. */
export type MappingChange = Partial<FieldMapping>;
