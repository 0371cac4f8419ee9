import type { SidedSpan } from '../../../shared/domain/work.ts';
import { isUnsaid, type Step } from '../../../shared/replay/index.ts';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import type { ShownForm } from '../../stores/annotate-form.ts';
import { turnKey } from '../../stores/turn-key.ts';
import type { ReaderView, Turn } from './use-reader.ts';

/** A list with the entry taken out when it is there, put behind the others when it is not. */
export function toggled(list: readonly string[] | undefined, entry: string): string[] {
  const before = list ?? [];
  return before.includes(entry) ? before.filter((each) => each !== entry) : [...before, entry];
}

/** The turns of the side that keys act on, in order; where only customers matter, what they say. */
function turnsOf({ sides, column }: ReaderView, customers: boolean): Turn[] {
  const side = sides[column]?.side;
  if (!side) return [];
  const wanted = side.steps.filter((step) => step.number !== null && (!customers || isLabelled(step)));
  return wanted.map((step): Turn => ({ side, step }));
}

/** Makes the next or previous turn the current one. */
export function moveTurn(reader: ReaderView, direction: 1 | -1, customers = false): void {
  const turns = turnsOf(reader, customers);
  // nobody has chosen a turn yet: the first press chooses the one at the playhead
  const now = reader.chosen || customers ? (reader.current()?.step.index ?? -1) : -1;
  const next =
    direction === 1 ? turns.find(({ step }) => step.index > now) : turns.findLast(({ step }) => step.index < now);
  if (next) goTo(reader, next);
}

/** The turn of the other side in the same row, or its nearest one before. */
export function changeSide(reader: ReaderView): void {
  const other = reader.sides[reader.column === 0 ? 1 : 0];
  const row = reader.player.store.getState().row;
  const cells = reader.scene.rows.slice(0, row + 1).map(({ cells }) => cells[reader.column === 0 ? 1 : 0] ?? null);
  const cell = cells.findLast((each) => each !== null) ?? 0;
  const step = other?.side.steps[cell];
  if (other && step) goTo(reader, { side: other.side, step });
}

function goTo(reader: ReaderView, turn: Turn): void {
  reader.pick(turn);
  reader.reveal(turn);
}

/** Labels stand on what customers say: their first turn without one, or their first. Null where they say nothing. */
export function firstToLabel(side: ShownSide | undefined, labels: ShownForm['labels']): Step | null {
  const turns = side?.steps.filter(isLabelled) ?? [];
  const open = turns.find(({ position }) => side && (labels[turnKey(side, position)] ?? []).length === 0);
  return open ?? turns[0] ?? null;
}

/** Whether labels stand on it: it is what a customer says. */
export const isLabelled = (step: Step): boolean => step.speaker === 'user' && step.number !== null && !isUnsaid(step);

/** All that is said in a turn, as evidence: the way to it without a pointer. */
export function wholeTurn(turn: Turn | null): SidedSpan | null {
  const piece = turn?.step.pieces.find(({ kind }) => kind === 'speech');
  if (!turn || piece?.kind !== 'speech' || piece.text === '') return null;
  const { position, start, text } = piece;
  const lead = text.length - text.trimStart().length;
  const quote = text.trim().slice(0, LONGEST_QUOTE);
  const span = { position, start: start + lead, end: start + lead + quote.length, quote };
  return turn.side.letter === null ? span : { ...span, side: turn.side.letter };
}

/** What the log takes. */
const LONGEST_QUOTE = 10_000;
