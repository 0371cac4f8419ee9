import type { Message, Part, Role } from '../domain/conversation.ts';
import { isEmptyMessage } from '../domain/empty-message.ts';
import type { Fold, Piece, Speaker, Step, ToolFold } from './step.ts';
import { countWords } from './words.ts';

/**
 * Cuts a conversation into steps, in file order: each message with speech closes a step; reasoning, calls and notes
 * before it by the same speaker belong to it, so that a result stands above the sentence that uses it. What a speaker
 * leaves unsaid becomes a step without number. A message without a word is a turn all the same, with an empty speech; protocol
 * lines and empty text beside something else never appear.
 */
export function stepsOf(messages: readonly Message[]): Step[] {
  const cutter = new StepCutter();
  cutter.add(messages);
  return cutter.steps();
}

interface OpenStep {
  speaker: Speaker;
  pieces: Piece[];
}

/** Cuts a conversation that comes page by page. A step that was given out stays the same object until something in it changes. */
export class StepCutter {
  readonly #calls = new OpenCalls();
  readonly #closed: Step[] = [];
  #open: OpenStep | null = null;
  #turns = 0;

  /** Goes on with the messages that follow. */
  add(messages: readonly Message[]): void {
    for (const message of messages) this.#cut(message);
  }

  /** All steps so far. What was left unsaid is the last of them, and may grow when more comes. */
  steps(): Step[] {
    const open = this.#open && this.#step({ ...this.#open, pieces: this.#open.pieces.slice() }, null, null);
    return open ? [...this.#closed, open] : this.#closed.slice();
  }

  #cut(message: Message): void {
    const speaker = speakerOf(message.role);
    let speaks = false;
    for (const [index, part] of message.parts.entries()) {
      const id = `${message.position}:${index}`;
      if (part.kind === 'tool-result' && this.#answer(part)) continue;
      const piece = pieceOf(part, id, message);
      if (!piece) continue;
      const by = piece.kind === 'tool' ? piece.by : speaker;
      if (this.#open && this.#open.speaker !== by && !speaks) this.#close(null, null);
      this.#open ??= { speaker: by, pieces: [] };
      this.#open.pieces.push(piece);
      speaks ||= piece.kind === 'speech';
      if (piece.kind === 'tool' && part.kind === 'tool-call') this.#calls.add(part.callId, piece, this.#closed.length);
    }
    if (!speaks && isEmptyMessage(message)) {
      if (this.#open && this.#open.speaker !== speaker) this.#close(null, null);
      this.#open ??= { speaker, pieces: [] };
      const { position, parts } = message;
      this.#open.pieces.push({ kind: 'speech', id: `${position}:${parts.length}`, position, text: '', start: 0 });
      speaks = true;
    }
    if (speaks) this.#close(this.#turns + 1, message.at);
  }

  #close(number: number | null, at: string | null): void {
    const step = this.#open && this.#step(this.#open, number, at);
    if (step) this.#closed.push(step);
    if (number !== null) this.#turns = number;
    this.#open = null;
  }

  #step({ speaker, pieces }: OpenStep, number: number | null, at: string | null): Step | null {
    const first = pieces.find(({ kind }) => kind === 'speech') ?? pieces[0];
    return first ? { index: this.#closed.length, number, speaker, position: first.position, at, pieces } : null;
  }

  /** Puts a result on its call; false when there is none. */
  #answer(result: ToolResult): boolean {
    const call = this.#calls.take(result);
    if (!call) return false;
    const answered = { ...call.fold, result: result.text, error: result.error };
    const put = (pieces: readonly Piece[]) => pieces.map((piece) => (piece === call.fold ? answered : piece));
    const step = this.#closed[call.step];
    if (step) this.#closed[call.step] = { ...step, pieces: put(step.pieces) };
    else if (this.#open) this.#open.pieces = put(this.#open.pieces);
    return true;
  }
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

type ToolResult = Extract<Part, { kind: 'tool-result' }>;

interface OpenCall {
  callId: string | null;
  fold: ToolFold;
  /** Index of the step that it stands in. */
  step: number;
}

/** Calls that wait for their result: by id where the record has ids, else the oldest of that name, else the oldest. */
class OpenCalls {
  readonly #waiting: OpenCall[] = [];

  add(callId: string | null, fold: ToolFold, step: number): void {
    this.#waiting.push({ callId, fold, step });
  }

  /** The call that a result answers; null when there is none. */
  take({ callId, name }: ToolResult): OpenCall | null {
    let at = callId === null ? -1 : this.#waiting.findIndex((call) => call.callId === callId);
    if (at < 0 && callId !== null && this.#waiting.some((call) => call.callId !== null)) return null;
    if (at < 0) at = this.#waiting.findIndex((call) => name === null || call.fold.name === name);
    return at < 0 ? null : (this.#waiting.splice(at, 1)[0] ?? null);
  }
}
