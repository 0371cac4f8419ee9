import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';

/**
 * What is selected in a transcript, as offsets in the raw content of one message; null when nothing is, or it lies
 * outside of turns. A selection that runs over several turns counts as far as the first one goes. `rawOf` gives the text
 * between two offsets of a message.
 */
export function selectedSpan(
  selection: Selection | null,
  rawOf: (position: number, start: number, end: number) => string,
): EvidenceSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const turn = elementOf(range.startContainer)?.closest<HTMLElement>('[data-position]');
  if (!turn) return null;
  const spans = [...turn.querySelectorAll<HTMLElement>('[data-from]')].flatMap(
    (leaf) => coveredPart(leaf, range) ?? [],
  );
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (spans.length === 0 || end <= start) return null;
  const position = Number(turn.dataset.position);
  const quote = rawOf(position, start, end);
  const lead = quote.length - quote.trimStart().length;
  const trail = quote.length - quote.trimEnd().length;
  if (lead + trail >= quote.length) return null;
  return { position, start: start + lead, end: end - trail, quote: quote.slice(lead, quote.length - trail) };
}

/** The part of a leaf inside the range, as raw offsets; null when it is outside. */
function coveredPart(leaf: HTMLElement, range: Range): { start: number; end: number } | null {
  if (!range.intersectsNode(leaf)) return null;
  const from = Number(leaf.dataset.from);
  const length = leaf.textContent?.length ?? 0;
  const start = leaf.contains(range.startContainer) ? offsetIn(leaf, range.startContainer, range.startOffset) : 0;
  const end = leaf.contains(range.endContainer) ? offsetIn(leaf, range.endContainer, range.endOffset) : length;
  return end > start ? { start: from + start, end: from + end } : null;
}

/** Characters of a leaf before a place in it. */
function offsetIn(leaf: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(leaf, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
