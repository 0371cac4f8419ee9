import type { Message, Part, Role } from '../domain/conversation.ts';
import type { Fold, Piece, Speaker, Step, ToolFold } from './step.ts';
import { countWords } from './words.ts';

/**
 * Cuts a conversation into steps, in file order: each message with speech closes a step; reasoning, calls and notes
 * before it by the same speaker belong to it, so that a result stands above the sentence that uses it. What a speaker
 * leaves unsaid becomes a step without number. Protocol lines and empty text never appear.
 */
export function stepsOf(messages: readonly Message[]): Step[] {
  const calls = new OpenCalls();
  const steps: Step[] = [];
  let open: { speaker: Speaker; pieces: Piece[] } | null = null;
  let turns = 0;

  const close = (speaks: boolean, at: string | null): void => {
    const first = open?.pieces[0];
    if (open && first) {
      const spoken = open.pieces.find((piece) => piece.kind === 'speech');
      const { position } = spoken ?? first;
      steps.push({
        index: steps.length,
        number: speaks ? ++turns : null,
        speaker: open.speaker,
        position,
        at,
        pieces: open.pieces,
      });
    }
    open = null;
  };

  for (const message of messages) {
    const speaker = speakerOf(message.role);
    let speaks = false;
    for (const [index, part] of message.parts.entries()) {
      const id = `${message.position}:${index}`;
      if (part.kind === 'tool-result' && calls.answer(part)) continue;
      const piece = pieceOf(part, id, message);
      if (!piece) continue;
      const by = piece.kind === 'tool' ? piece.by : speaker;
      if (open && open.speaker !== by && !speaks) close(false, null);
      open ??= { speaker: by, pieces: [] };
      open.pieces.push(piece);
      speaks ||= piece.kind === 'speech';
      if (piece.kind === 'tool' && part.kind === 'tool-call') calls.add(part.callId, piece);
    }
    if (speaks) close(true, message.at);
  }
  close(false, null);
  return steps;
}

function speakerOf(role: Role): Speaker {
  return role === 'user' ? 'user' : 'agent';
}

function pieceOf(part: Part, id: string, { position, role }: Message): Piece | null {
  switch (part.kind) {
    case 'text':
      if (part.text.trim() === '') return null;
      if (role === 'system') return words({ kind: 'system', text: part.text }, id, position);
      if (role === 'tool') return resultAlone(part.text, null, false, id, position);
      return { kind: 'speech', id, position, text: part.text, start: part.start };
    case 'reasoning':
      return part.text.trim() === '' ? null : words({ kind: 'reasoning', text: part.text }, id, position);
    case 'tool-call':
      return {
        kind: 'tool',
        id,
        position,
        name: part.name,
        arguments: part.arguments,
        result: null,
        error: false,
        by: part.by,
      };
    case 'tool-result':
      return resultAlone(part.text, part.name, part.error, id, position);
    case 'note':
      return { kind: 'note', id, position, label: part.label, text: part.text };
    case 'protocol':
      return null;
  }
}

function words(fold: { kind: 'system' | 'reasoning'; text: string }, id: string, position: number): Fold {
  return { ...fold, id, position, words: countWords(fold.text) };
}

/** A result whose call is not in the record. */
function resultAlone(text: string, name: string | null, error: boolean, id: string, position: number): ToolFold {
  return { kind: 'tool', id, position, name: name ?? '', arguments: '', result: text, error, by: 'agent' };
}

/** Calls that wait for their result: by id where the record has ids, else the oldest of that name, else the oldest. */
class OpenCalls {
  #waiting: { callId: string | null; fold: ToolFold }[] = [];

  add(callId: string | null, fold: ToolFold): void {
    this.#waiting.push({ callId, fold });
  }

  /** Puts the result on its call; false when there is none. */
  answer({ callId, name, text, error }: Extract<Part, { kind: 'tool-result' }>): boolean {
    let at = callId === null ? -1 : this.#waiting.findIndex((call) => call.callId === callId);
    if (at < 0 && callId !== null && this.#waiting.some((call) => call.callId !== null)) return false;
    if (at < 0) at = this.#waiting.findIndex((call) => name === null || call.fold.name === name);
    const [call] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!call) return false;
    call.fold.result = text;
    call.fold.error = error;
    return true;
  }
}
