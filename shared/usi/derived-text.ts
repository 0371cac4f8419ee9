import type { Span } from './agent-markup.ts';

/** A text made from another one, with the way back: offsets are UTF-16 units. */
export interface DerivedText {
  readonly text: string;
  /** Index in the original of the unit that stands at `index` here. */
  readonly originAt: (index: number) => number;
}

export function original(text: string): DerivedText {
  return { text, originAt: (index) => index };
}

/** The text without the spans (ascending, disjoint). */
export function withoutSpans(source: DerivedText, spans: readonly Span[]): DerivedText {
  if (spans.length === 0) return source;
  const pieces: { at: number; from: number; text: string }[] = [];
  let at = 0;
  let from = 0;
  for (const { start, end } of [...spans, { start: source.text.length, end: source.text.length }]) {
    const text = source.text.slice(from, start);
    if (text) pieces.push({ at, from, text });
    at += text.length;
    from = end;
  }
  const pieceAt = (index: number) => pieces.findLast((piece) => piece.at <= index);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    originAt: (index) => {
      const piece = pieceAt(index);
      return source.originAt(piece ? piece.from + index - piece.at : index);
    },
  };
}

/** Lowercase; a few characters grow by it (`İ` becomes two), so offsets move. */
export function lowered(source: DerivedText): DerivedText {
  const text = source.text.toLowerCase();
  if (text.length === source.text.length) return { text, originAt: source.originAt };
  const origins: number[] = [];
  let index = 0;
  for (const character of source.text) {
    const grown = character.toLowerCase().length;
    for (let i = 0; i < grown; i++) origins.push(index + Math.min(i, character.length - 1));
    index += character.length;
  }
  return { text, originAt: (at) => source.originAt(origins[at] ?? source.text.length) };
}

/** The stretch of the original that a stretch of the derived text came from. */
export function originSpan({ originAt }: DerivedText, start: number, end: number): Span {
  return { start: originAt(start), end: originAt(end - 1) + 1 };
}

/** Every place where a marker stands in a text. */
export function markerSpans(text: string, marker: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length)) {
    spans.push({ start: at, end: at + marker.length });
  }
  return spans;
}
