import type { ConversationId } from './ids.ts';

/** Who speaks. `user` is the customer (a person or a simulator); only user turns are ever measured. */
export type Role = 'user' | 'agent' | 'system' | 'tool';

/**
 * A message in parts. `start` is the UTF-16 offset of the part's text in the raw content, so that marks found in the
 * raw text can be drawn on the part. Replay folds reasoning, calls and results; protocol is never shown as speech.
 */
export type Part =
  | { kind: 'text'; text: string; start: number }
  | { kind: 'reasoning'; text: string }
  | { kind: 'tool-call'; name: string; arguments: string; callId: string | null; by: 'user' | 'agent' }
  | { kind: 'tool-result'; name: string | null; text: string; callId: string | null; error: boolean }
  | { kind: 'protocol'; text: string }
  | { kind: 'note'; label: string; text: string };

export interface Message {
  /** Index in the raw record, 0-based; the stable address of a turn. */
  position: number;
  role: Role;
  parts: Part[];
  /** ISO 8601 when the record says, else null. */
  at: string | null;
}

export type SourceKind = 'human' | 'simulator';

/** A human group or a simulator. `position` is the order of import and fixes colour and glyph for the study. */
export interface Source {
  id: number;
  kind: SourceKind;
  label: string;
  position: number;
  /** Licence or terms of use attached to the data, carried into every export. */
  terms: string | null;
}

export interface Task {
  /** `<domain>_<index>`, or the id given by the data. */
  key: string;
  domain: string | null;
  title: string | null;
  instruction: string | null;
  policy: string | null;
}

/** A row of the library. Counts are of the canonical messages: turns = of user and agent, words = of the user. */
export interface ConversationSummary {
  id: ConversationId;
  /** Id of the entry in its file, for example `airline_7_ann2` or `retail_3_1`. */
  instanceId: string;
  sourceId: number;
  sourceKind: SourceKind;
  sourceLabel: string;
  taskKey: string | null;
  taskTitle: string | null;
  domain: string | null;
  /** Human batch 1, 2, 3 ...; null for simulators. */
  batch: number | null;
  /** Run number from 1; null when the data has none. */
  run: number | null;
  turns: number;
  userTurns: number;
  words: number;
  reward: number | null;
  /** How the published scorer reads `keep` for a kept entry: absent or truthy. */
  kept: boolean;
  /** Answered questions of the eight; null without a survey. */
  surveyAnswered: number | null;
  flagged: boolean;
}

/** One answered question of a survey: exactly as stored, and whether the text is one of the options. */
export interface SurveyAnswer {
  field: string;
  answer: string | null;
  known: boolean;
}

export interface ConversationDetail extends ConversationSummary {
  messages: Message[];
  /** Only so many messages were asked for, and there are more behind them. */
  more?: true;
  task: Task | null;
  /** The participant's (or simulator's) own survey. */
  survey: SurveyAnswer[];
  importedFrom: { format: string; fileName: string };
}
