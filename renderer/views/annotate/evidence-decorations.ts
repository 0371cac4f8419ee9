import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { Step } from '../../../shared/replay/index.ts';
import type { Decoration, Decorations } from '../../components/transcript/decorations.ts';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import { questionIds, type ShownForm } from '../../stores/annotate-form.ts';

/** Evidence spans of one conversation with the number of the question that each supports. */
export function evidenceDecorations(
  instrument: Instrument | null,
  evidence: ShownForm['evidence'],
  letter: ShownSide['letter'],
): Decorations {
  const drawn = new Map<number, Decoration[]>();
  for (const [index, id] of (instrument ? questionIds(instrument) : []).entries()) {
    for (const { position, start, end, side = null } of evidence[id] ?? []) {
      if (letter !== null && side !== letter) continue;
      const list = drawn.get(position) ?? [];
      list.push({ kind: 'evidence', start, end, tags: String(index + 1) });
      drawn.set(position, list);
    }
  }
  return drawn;
}

/** What was said between two offsets of a message's raw content. */
export function textOf(steps: readonly Step[], position: number, start: number, end: number): string {
  for (const step of steps) {
    for (const piece of step.pieces) {
      const inside = piece.kind === 'speech' && piece.position === position && piece.start + piece.text.length > start;
      if (inside && piece.start <= start) return piece.text.slice(start - piece.start, end - piece.start);
    }
  }
  return '';
}

/** The number of the turn at a position; null where nobody speaks. */
export function turnAt(steps: readonly Step[], position: number): number | null {
  return (
    steps.find((step) => step.pieces.some((piece) => piece.position === position && piece.kind === 'speech'))?.number ??
    null
  );
}
