/** A stretch of text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const FORMS = [
  { open: '<|think|>', close: '<|/think|>', toEndWhenOpen: false },
  { open: '<function=', close: '</function>', toEndWhenOpen: true },
  { open: '<|tool|>', close: '<|/tool|>', toEndWhenOpen: false },
] as const;

/**
 * Spans of agent markup in a text, left to right: reasoning, function calls (an unclosed one runs to the end), tool
 * results. An unclosed reasoning or tool tag is text. No nesting; case-sensitive. Linear in the text.
 */
export function markupSpans(text: string): Span[] {
  const spans: Span[] = [];
  const neverClosed = new Set<string>();
  let at = text.indexOf('<');
  while (at >= 0) {
    const form = FORMS.find(({ open }) => text.startsWith(open, at));
    let end = at + 1;
    if (form && !neverClosed.has(form.close)) {
      const close = text.indexOf(form.close, at + form.open.length);
      if (close >= 0) end = close + form.close.length;
      else if (form.toEndWhenOpen) end = text.length;
      else neverClosed.add(form.close);
      if (end > at + 1) spans.push({ start: at, end });
    }
    at = text.indexOf('<', end);
  }
  return spans;
}

/** The text without its agent markup; what stood on both sides joins up. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  const spans = markupSpans(text);
  if (spans.length === 0) return text;
  let clean = '';
  let from = 0;
  for (const { start, end } of spans) {
    clean += text.slice(from, start);
    from = end;
  }
  return clean + text.slice(from);
}
