import type { Message, Part } from '../../shared/domain/conversation.ts';
import type { BlindMessage, BlindPart, WorkItem } from '../../shared/domain/work.ts';
import { countWords, isUnsaid, type Piece, type Step, spokenText, stepsOf } from '../../shared/replay/index.ts';
import type { ShownSide } from './annotate-conversation.ts';

/** The conversations of a blind item. Agent turns are folded to a line where the study says so. */
export function workSides({ id, sides }: WorkItem, collapse: boolean): ShownSide[] {
  const alone = sides.length === 1;
  return sides.map(({ letter, messages }) => {
    return { letter: alone ? null : letter, key: `${id} ${letter}`, steps: blindSteps(messages, letter, collapse) };
  });
}

/** `name` sets the pieces of this conversation apart from those of another on screen. */
export function blindSteps(messages: readonly BlindMessage[], name: string, collapse: boolean): Step[] {
  return stepsOf(messages.map(messageOf)).map((step) => placed(step, name, collapse));
}

/** Offsets count through the texts of a message, one line end between two. */
function messageOf({ position, role, parts }: BlindMessage): Message {
  let start = 0;
  const read = parts.map((part) => {
    const at = start;
    if (part.kind === 'text') start += part.text.length + 1;
    return partOf(part, at);
  });
  return { position, role, parts: read, at: null };
}

function partOf(part: BlindPart, start: number): Part {
  switch (part.kind) {
    case 'text':
      return { ...part, start };
    case 'tool-call':
      return { ...part, callId: null, by: 'agent' };
    case 'tool-result':
      return { ...part, name: null, callId: null, error: false };
  }
}

/** Pieces of both sides have names of their own, so that what is folded on one stays as it is on the other. */
function placed(step: Step, letter: string, collapse: boolean): Step {
  const pieces = step.pieces.map((piece): Piece => ({ ...piece, id: `${letter}:${piece.id}` }));
  const { number, position } = step;
  if (!collapse || step.speaker !== 'agent' || number === null || isUnsaid(step)) return { ...step, pieces };
  const text = spokenText(step);
  const first = pieces.find(({ kind }) => kind === 'speech');
  const folded: Piece = { kind: 'turn', id: `${first?.id}`, position, number, text, words: countWords(text) };
  return { ...step, pieces: [...pieces.filter(({ kind }) => kind !== 'speech'), folded] };
}
