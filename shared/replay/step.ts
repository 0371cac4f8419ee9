/** The two sides of a conversation. Only the user (the customer) is ever measured. */
export type Speaker = 'user' | 'agent';

/** `id` is `<message position>:<part index>`: the stable address of a piece, for fold states. */
interface Placed {
  id: string;
  position: number;
}

/** What was said; '' for a message without a word. `start` is the UTF-16 offset of `text` in the raw content of the message. */
export interface Speech extends Placed {
  kind: 'speech';
  text: string;
  start: number;
}

/** A call with its result; `result` is null while none is in the record. A result without a call has no arguments. */
export interface ToolFold extends Placed {
  kind: 'tool';
  name: string;
  arguments: string;
  result: string | null;
  error: boolean;
  by: Speaker;
}

export interface TextFold extends Placed {
  kind: 'reasoning' | 'system';
  text: string;
  words: number;
}

/** A turn folded to one line; its text is opened like any other fold. */
export interface TurnFold extends Placed {
  kind: 'turn';
  number: number;
  text: string;
  words: number;
}

export interface Note extends Placed {
  kind: 'note';
  label: string;
  text: string;
}

export type Fold = ToolFold | TextFold | TurnFold;
export type Piece = Speech | Fold | Note;

/**
 * One row of a side: a turn with the folds that led to it. `number` counts turns (messages with speech) from 1 and is
 * null where nobody speaks. `position` is the message that speaks, or the first one.
 */
export interface Step {
  index: number;
  number: number | null;
  speaker: Speaker;
  position: number;
  /** ISO 8601 when the record says. */
  at: string | null;
  pieces: Piece[];
}

/** A turn in which a message was sent without a word in it. */
export function isUnsaid(step: Step): boolean {
  return step.pieces.some(({ kind }) => kind === 'speech') && spokenText(step) === '';
}

export function spokenText(step: Step): string {
  let text = '';
  for (const piece of step.pieces) if (piece.kind === 'speech') text += text === '' ? piece.text : `\n${piece.text}`;
  return text;
}
