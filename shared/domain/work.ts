import type { EvidenceSpan, ItemKind, ItemState } from './annotation.ts';
import type { ItemId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { Json } from './json.ts';

/** What annotators of a study are shown and how they work. Stored with the study, copied into every packet. */
export interface WorkOptions {
  agentTurns: 'shown' | 'collapsed' | 'hidden';
  tools: 'shown' | 'hidden';
  /** Whether annotators see the task's instruction. */
  task: 'shown' | 'hidden';
  /** Seconds before an item can be submitted; 0 = none. */
  minimumSeconds: number;
  freeTextRequired: boolean;
  autoAdvance: boolean;
  /** Whether "cannot tell" is offered on pairs. */
  cannotTell: boolean;
  /** Seconds without any input after which time counts as idle. */
  idleSeconds: number;
  /** Markdown. */
  guidelines: string;
}

/** A part of a blind message: the same few shapes for every source and format. */
export type BlindPart =
  | { kind: 'text'; text: string }
  | { kind: 'tool-call'; name: string; arguments: string }
  | { kind: 'tool-result'; text: string };

/** A message in the one canonical shape. `position` counts from 0 within its side and says nothing about the record. */
export interface BlindMessage {
  position: number;
  role: 'user' | 'agent' | 'tool';
  parts: BlindPart[];
}

/** A neutral side of an item. Items with one conversation have side A alone. */
export interface WorkSide {
  letter: 'A' | 'B';
  messages: BlindMessage[];
}

/** Everything that an annotator's client receives of one item: nothing in it tells the source. */
export interface WorkItem {
  id: ItemId;
  kind: ItemKind;
  instrument: Instrument;
  sides: WorkSide[];
  /** Shared context of a next-turn item, else empty. */
  context: BlindMessage[];
  /** The task's instruction where the study shows it. */
  task: string | null;
  /** An instructed answer, as in "choose B here"; null on ordinary items. */
  notice: string | null;
}

/** A row of an annotator's queue. */
export interface WorkRow {
  id: ItemId;
  kind: ItemKind;
  /** Place in this annotator's order, from 0. */
  place: number;
  state: ItemState;
  answered: number;
  questions: number;
}

/** Seconds of work on one item: reading before the first answer, active with input, idle without; counts of events, never content. */
export interface WorkTime {
  readingSeconds: number;
  activeSeconds: number;
  idleSeconds: number;
  focusChanges: number;
  scrolls: number;
  keys: number;
}

export const NO_TIME: Readonly<WorkTime> = {
  readingSeconds: 0,
  activeSeconds: 0,
  idleSeconds: 0,
  focusChanges: 0,
  scrolls: 0,
  keys: 0,
};

/** A span of evidence on one side of an item; without `side` it stands on the only one. */
export interface SidedSpan extends EvidenceSpan {
  side?: 'A' | 'B';
}

/** A field that answers of one annotator, given apart from each other, leave with different values. */
export interface Conflict {
  item: string;
  field: string;
  /** Each once, in the order of their text; all are kept in the log. */
  values: Json[];
  /** The highest place in the item's log of what was given apart: a later answer to the field, or a later submission, settles. */
  lamport: number;
}
